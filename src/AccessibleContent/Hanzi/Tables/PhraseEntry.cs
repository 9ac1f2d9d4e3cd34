namespace AccessibleContent.Hanzi.Tables;

/// <summary>
/// A phrase of a conversion table, 24 bytes: the first four units of its key and a value of up to four are stored here as machine words, so
/// that testing and writing it are one comparison and one store; the rest is in a pool.
/// </summary>
internal struct PhraseEntry
{
    /// <summary>The first four units of the key, zero where it is shorter.</summary>
    public ulong Head;

    /// <summary>The value when it has at most four units.</summary>
    public ulong Value;

    /// <summary>Where the pool holds the key after its fourth unit, then a value longer than four.</summary>
    public int Rest;

    public byte KeyLength;

    public byte ValueLength;

    /// <summary>The index of the deciding source in the table's list of origins.</summary>
    public byte Origin;

    public PhraseFlags Flags;

    /// <summary>Gets a value indicating whether it is an unconditional phrase of two units that becomes two.</summary>
    public readonly bool IsRegularPair =>
        (KeyLength, ValueLength) == (2, 2) && (Flags & (PhraseFlags.RunOnly | PhraseFlags.Final)) == 0;

    public readonly int RestLength => Math.Max(0, KeyLength - PhraseWords.Width);
}
