using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>
/// The reader's preferences: script and mode in the path prefix, type size and colors in the query. Every link of a page keeps all four, so
/// that no cookie is needed.
/// </summary>
public sealed record ReadingPreferences(HanScript Script, ReadingMode Mode)
{
    /// <summary>Gets every combination of script and mode, the published script in standard mode first.</summary>
    public static IReadOnlyList<ReadingPreferences> All { get; } =
        [.. from script in HanScript.All from mode in ReadingMode.All select new ReadingPreferences(script, mode)];

    /// <summary>Gets the type size; one of the other mode counts as the default.</summary>
    public TypeSize Size { get; init; } = TypeSize.DefaultOf(Mode);

    /// <summary>Gets the color scheme.</summary>
    public ColorScheme Scheme { get; init; } = ColorScheme.Default;

    /// <summary>Gets the path of the website on its host, which all addresses begin with; empty where it has the host to itself.</summary>
    public string Root { get; init; } = "";

    /// <summary>Gets the path prefix: empty, or such as /zh-hant/elder.</summary>
    public string Prefix => Part(Script.Segment) + Part(Mode.Segment);

    /// <summary>Gets a value indicating whether the mode is 长者模式.</summary>
    public bool IsElder => Mode == ReadingMode.Elder;

    /// <summary>Gets the preferences of the address for search engines: without type size, colors and the path of the website.</summary>
    public ReadingPreferences Canonical => new(Script, Mode);

    /// <summary>Gets a value indicating whether the type size is not the mode's default.</summary>
    public bool IsResized => TypeSize.Of(Mode).Skip(1).Contains(Size);

    /// <summary>Gets the query that addresses need to keep the preferences, besides the prefix.</summary>
    public IReadOnlyList<(string Key, string Value)> Kept =>
    [
        .. IsResized ? [(TypeSize.Key, Size.Value)] : ((string, string)[])[],
        .. Scheme != ColorScheme.Default ? [(ColorScheme.Key, Scheme.Value)] : ((string, string)[])[],
    ];

    /// <summary>Gets the name of the preferences in content versions.</summary>
    public string Name => string.Join('.', Kept.Select(pair => pair.Value).Prepend(Mode.Name).Prepend(Script.Tag));

    /// <summary>Finds the preferences in a path.</summary>
    public static ReadingPreferences Of(PathString path) => All
        .Where(preferences => preferences.Prefix.Length > 0 && path.StartsWithSegments(preferences.Prefix, StringComparison.Ordinal))
        .MaxBy(preferences => preferences.Prefix.Length) ?? All[0];

    /// <summary>Reads type size and colors from the query; an unknown value is a problem, and the default applies.</summary>
    internal (ReadingPreferences Preferences, Problem? Problem) With(IQueryCollection query)
    {
        Problem? problem = null;
        var size = AxisValues.One(query, TypeSize.Key, Known, static () => TypeSize.Values, ref problem);
        var scheme = AxisValues.One(
            query, ColorScheme.Key, ColorScheme.Find,
            static () => ColorScheme.All.Select(one => one.Value),
            ref problem);
        return (
            this with
            {
                Size = TypeSize.Of(Mode).FirstOrDefault(one => one.Value == size) ?? TypeSize.DefaultOf(Mode),
                Scheme = scheme ?? ColorScheme.Default,
            },
            problem);
    }

    /// <summary>Returns the preferences with the path of the website.</summary>
    public ReadingPreferences Under(SiteRoot root) => root.Path == Root ? this : this with { Root = root.Path };

    /// <summary>Returns the address of a page, given by its path without prefix, with these preferences.</summary>
    public string To(string path)
    {
        var kept = string.Join('&', Kept.Select(pair => $"{pair.Key}={pair.Value}"));
        var parts = path.Split('#', 2);
        var address = kept.Length == 0 ? parts[0] : parts[0] + (parts[0].Contains('?', StringComparison.Ordinal) ? '&' : '?') + kept;
        return Root + Prefix + address + (parts.Length > 1 ? "#" + parts[1] : "");
    }

    private static string? Known(string size) => TypeSize.Values.FirstOrDefault(size.Equals);

    private static string Part(string segment) => segment.Length == 0 ? "" : "/" + segment;
}
