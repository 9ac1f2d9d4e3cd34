namespace AccessibleContent.Model;

/// <summary>One value on each axis: what a reader requested.</summary>
public sealed record Rendition(HanScript Script, ReadingMode Mode, Form Form)
{
    /// <summary>Gets every rendition.</summary>
    public static IReadOnlyList<Rendition> All { get; } =
    [
        .. from script in HanScript.All
           from mode in ReadingMode.All
           from form in Form.All
           select new Rendition(script, mode, form),
    ];

    /// <summary>Gets the name of the rendition in caches, files and snapshots, such as <c>zh-Hans.elder.html</c>.</summary>
    public string Name => $"{Script.Tag}.{Mode.Name}.{Form.Name}";

    /// <summary>Gets the query that requests exactly this rendition.</summary>
    public string Query => $"?script={Script.Tag}&mode={Mode.Name}&form={Form.Name}";

    /// <summary>Returns the path of a notice's page on the website, in this script and mode.</summary>
    public string PageOf(NoticeId id) => PageOf(Uri.EscapeDataString(id.Value));

    /// <summary>Returns the path of a page with this last segment, percent-encoded.</summary>
    public string PageOf(string segment) => $"{Part(Script.Segment)}{Part(Mode.Segment)}/notices/{segment}";

    private static string Part(string segment) => segment.Length == 0 ? "" : "/" + segment;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
