namespace AccessibleContent.Hanzi;

/// <summary>What the first look at a block found, one bit a unit: where a phrase may begin, and where it may be longer than a pair or need more than a look.</summary>
internal readonly record struct Marks(int Length, ulong Candidates, ulong Longer);
