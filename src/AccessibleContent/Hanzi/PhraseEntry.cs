namespace AccessibleContent.Hanzi;

/// <summary>
/// A phrase of a conversion table, 24 bytes: its first two characters chose its bucket; the next four and a value of up to
/// four stand here as machine words, so that testing and writing it are one comparison and one store; the rest is in a pool.
/// </summary>
internal struct PhraseEntry
{
    /// <summary>The third to sixth character of the key, zero where it is shorter.</summary>
    public ulong Tail;

    /// <summary>The value when it has at most four characters.</summary>
    public ulong Value;

    /// <summary>Where the pool holds the key after its sixth character, then a value longer than four.</summary>
    public int Rest;

    /// <summary>The key's characters after the first two.</summary>
    public byte TailLength;

    public byte ValueLength;

    /// <summary>The index of the deciding source in the table's list of origins.</summary>
    public byte Origin;

    public PhraseFlags Flags;

    public readonly int KeyLength => TailLength + 2;
}
