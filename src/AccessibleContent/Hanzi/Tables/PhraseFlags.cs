namespace AccessibleContent.Hanzi.Tables;

/// <summary>What an entry's place in its bucket and its part in OpenCC's chain ask of a match.</summary>
[Flags]
internal enum PhraseFlags : byte
{
    None = 0,

    /// <summary>No entry of the bucket follows.</summary>
    Last = 1,

    /// <summary>A phrase of the regional step: it matches only where no phrase of the first step begins inside it.</summary>
    RunOnly = 2,

    /// <summary>An entry of ours that OpenCC does not know: the regional step looks through it.</summary>
    Transparent = 4,

    /// <summary>No positional rule may change a character of what it decides.</summary>
    Final = 8,

    /// <summary>The value is in its region's glyphs already.</summary>
    Regional = 16,
}
