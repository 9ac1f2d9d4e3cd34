namespace AccessibleContent.Speech.Normalisation;

/// <summary>A rule that knows how one kind of number is said, and leaves alone what it is not sure of.</summary>
internal abstract class NumberRule(Vocabulary words)
{
    /// <summary>Gets the words as the script has them.</summary>
    protected Vocabulary Words => words;

    /// <summary>Gets how numbers are said.</summary>
    protected SpokenNumbers Numbers => words.Numbers;

    /// <summary>Reads what has its first digit or sign at a place; null where it is not of this kind.</summary>
    /// <param name="line">The line.</param>
    /// <param name="place">The place of the digit or sign.</param>
    /// <param name="last">What was found before it in the line.</param>
    public abstract Reading? Read(FoldedLine line, int place, Reading? last);
}
