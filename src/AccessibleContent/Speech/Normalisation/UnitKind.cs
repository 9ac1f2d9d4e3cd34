namespace AccessibleContent.Speech.Normalisation;

/// <summary>What stands behind a number.</summary>
internal enum UnitKind
{
    /// <summary>Nothing that is counted.</summary>
    None,

    /// <summary>A part of a hundred, thousand or ten thousand, said before the number.</summary>
    Share,

    /// <summary>A temperature, below zero where it is negative.</summary>
    Temperature,

    /// <summary>A unit with a sign of its own, or a rate: it has to be said otherwise.</summary>
    Sign,

    /// <summary>A word that is said as it is printed.</summary>
    Word,
}
