using System.Globalization;

namespace AccessibleContent.Fuzz;

/// <summary>A piece of work: inputs of one target for some seconds.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Seed">The seed of the whole run.</param>
/// <param name="First">The number of the first input.</param>
/// <param name="Length">How long the work lasts.</param>
/// <param name="Out">The folder of findings.</param>
/// <param name="Current">The file of the input that is being tried.</param>
internal sealed record Slice(string Target, ulong Seed, ulong First, TimeSpan Length, string Out, string Current)
{
    /// <summary>Returns the arguments that a worker is started with.</summary>
    public IEnumerable<string> Arguments() =>
    [
        "worker", Target, "--seed",
        Number(Seed),
        "--first",
        Number(First),
        "--seconds",
        Length.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        "--out", Out, "--current", Current,
    ];

    private static string Number(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
