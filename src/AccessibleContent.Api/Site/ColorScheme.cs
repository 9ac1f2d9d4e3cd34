namespace AccessibleContent.Api.Site;

/// <summary>A pair of foreground and background (配色), chosen by the query key <c>scheme</c>; each is at least 7:1.</summary>
public sealed record ColorScheme(string Value, string Label)
{
    /// <summary>The query key.</summary>
    public const string Key = "scheme";

    /// <summary>Gets every scheme, the default first, which follows the reader's system.</summary>
    public static IReadOnlyList<ColorScheme> All { get; } =
    [
        new("default", "自动"), new("white", "白底黑字"), new("cream", "米底深字"), new("dark", "深底浅字"), new("yellow", "黑底黄字"),
    ];

    /// <summary>Gets the default scheme.</summary>
    public static ColorScheme Default => All[0];

    /// <summary>Finds a scheme by its value.</summary>
    public static ColorScheme? Find(string value) => All.FirstOrDefault(scheme => scheme.Value == value);
}
