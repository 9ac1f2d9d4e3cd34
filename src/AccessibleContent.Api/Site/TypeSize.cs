namespace AccessibleContent.Api.Site;

/// <summary>
/// A step of the type size (字号) of 长者模式, chosen by the query key <c>size</c>: CSS pixels at the browser's default setting.
/// </summary>
public sealed record TypeSize(string Value, string Label)
{
    /// <summary>The query key.</summary>
    public const string Key = "size";

    /// <summary>Gets every step, the default first; the last one is 30 pt, the largest that elder pages must reach.</summary>
    public static IReadOnlyList<TypeSize> All { get; } =
        [new("24", "小"), new("28", "中"), new("32", "大"), new("36", "特大"), new("40", "超大")];

    /// <summary>Gets the default size.</summary>
    public static TypeSize Default => All[0];

    /// <summary>Finds a step by its value.</summary>
    public static TypeSize? Find(string value) => All.FirstOrDefault(size => size.Value == value);
}
