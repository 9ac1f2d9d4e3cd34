using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>
/// A step of the type size (字号) of a mode, chosen by the query key <c>size</c>: CSS pixels at the browser's default setting.
/// </summary>
public sealed record TypeSize(string Value, string Label)
{
    /// <summary>The query key.</summary>
    public const string Key = "size";

    private static readonly TypeSize[] Standard = Named("18", "20", "22", "24", "28");

    // The last one is 30 pt, the largest that elder pages must reach.
    private static readonly TypeSize[] Elder = Named("24", "28", "32", "36", "40");

    /// <summary>Gets every value that an address may have, smallest first.</summary>
    public static IReadOnlyList<string> Values { get; } =
        [.. Standard.Concat(Elder).Select(size => size.Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Gets every step of a mode, the default first; none is called small, whoever needs large type.</summary>
    public static IReadOnlyList<TypeSize> Of(ReadingMode mode) => mode == ReadingMode.Elder ? Elder : Standard;

    /// <summary>Gets the default size of a mode.</summary>
    public static TypeSize DefaultOf(ReadingMode mode) => Of(mode)[0];

    private static TypeSize[] Named(params ReadOnlySpan<string> values)
    {
        string[] labels = ["标准", "大", "较大", "特大", "超大"];
        return [.. labels.Zip(values.ToArray(), (label, value) => new TypeSize(value, label))];
    }
}
