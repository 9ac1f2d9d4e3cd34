namespace AccessibleContent.Hanzi;

/// <summary>A slot of the hash table: the first two characters of some phrases and, counted from one, where their bucket begins.</summary>
internal readonly record struct PhraseSlot(uint Pair, int BucketFromOne)
{
    public bool IsEmpty => BucketFromOne == 0;

    public int Bucket => BucketFromOne - 1;
}
