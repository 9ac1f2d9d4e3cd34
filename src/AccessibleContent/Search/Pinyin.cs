using System.Collections.Immutable;

namespace AccessibleContent.Search;

/// <summary>A way to read Latin letters as pinyin: their syllables, folded as in <see cref="Sounds"/>.</summary>
public sealed record Pinyin(ImmutableArray<string> Syllables)
{
    /// <summary>Gets the reading of what is no pinyin.</summary>
    public static Pinyin None { get; } = new([]);

    /// <summary>Gets the sounds of each two neighbouring syllables.</summary>
    public IEnumerable<string> Pairs => Syllables.Zip(Syllables.Skip(1), string.Concat);
}
