namespace AccessibleContent.Speech.Lexicon;

/// <summary>A word, and how it is said.</summary>
/// <param name="Word">The word as it is printed.</param>
/// <param name="Said">What is said instead, one character for each; null for a word that every engine reads as it should.</param>
internal sealed record LexiconWord(string Word, string? Said)
{
    /// <summary>Gets a value indicating whether the last character is what engines read wrong.</summary>
    public bool EndsOtherwise => Said is not null && Said[^1] != Word[^1];
}
