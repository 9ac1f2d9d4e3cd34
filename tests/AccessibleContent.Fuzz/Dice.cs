using CsCheck;

namespace AccessibleContent.Fuzz;

/// <summary>Reproducible random numbers for one input: from a seed, a target's name and the input's number.</summary>
internal sealed class Dice(ulong seed, string target, ulong number)
{
    /// <summary>Gets the source of random numbers, for generators.</summary>
    public PCG Source { get; } = new(Stream(target), Mixed(seed, number));

    /// <summary>Returns a number from 0 to one below the limit.</summary>
    public int Below(int limit) => (int)Source.Next((uint)Math.Max(1, limit));

    /// <summary>Returns whether an event with the probability of one in so many happens now.</summary>
    public bool Once(int times) => Below(times) == 0;

    /// <summary>Picks one.</summary>
    public T One<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    // FNV-1a: a string's own hash differs in every process.
    private static uint Stream(string target) => target.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));

    private static ulong Mixed(ulong seed, ulong number) =>
        unchecked((seed * 0x9E3779B97F4A7C15ul) ^ (number * 0xD1342543DE82EF95ul) ^ (number >> 7));
}
