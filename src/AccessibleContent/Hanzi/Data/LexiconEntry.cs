namespace AccessibleContent.Hanzi.Data;

/// <summary>One line of a lexicon, as slices of its text; ambiguous when the line lists more than one value.</summary>
internal readonly record struct LexiconEntry(int KeyStart, int KeyLength, int ValueStart, int ValueLength, bool IsAmbiguous);
