namespace AccessibleContent.Hanzi.Tables;

/// <summary>What an entry's place in its bucket and its part in OpenCC's chain require of a match.</summary>
[Flags]
internal enum PhraseFlags : byte
{
    None = 0,

    /// <summary>The last entry of its bucket.</summary>
    Last = 1,

    /// <summary>A phrase of the regional step: it matches only where no phrase of the first step begins inside it.</summary>
    RunOnly = 2,

    /// <summary>An entry of ours that OpenCC does not have: the regional step ignores it.</summary>
    Transparent = 4,

    /// <summary>No positional rule may change a character that it decides.</summary>
    Final = 8,

    /// <summary>The value is already in its region's glyphs.</summary>
    Regional = 16,
}
