using AccessibleContent.Readers;

namespace AccessibleContent.Fuzz;

/// <summary>Every part of the product that receives input from outside, by name.</summary>
internal static class Targets
{
    /// <summary>Gets the names, in the order in which they run.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [
            .. SourceFormat.All.Select(format => format.Extensions[0]),
            .. SourceFormat.All.Select(format => "growth-" + format.Extensions[0]),
            "notice", "wire",
        ];

    /// <summary>Creates a target.</summary>
    public static async Task<ITarget> StartAsync(string name, Corpus corpus) => name switch
    {
        "notice" => new NoticeTarget(corpus),
        "wire" => await WireTarget.StartAsync(corpus),
        _ when name.StartsWith("growth-", StringComparison.Ordinal) => new GrowthTarget(
            SourceFormat.OfFile("a." + name["growth-".Length..])!,
            corpus),
        _ => new DocumentTarget(SourceFormat.OfFile("a." + name)!, corpus),
    };
}
