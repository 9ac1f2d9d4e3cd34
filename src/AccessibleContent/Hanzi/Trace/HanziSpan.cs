namespace AccessibleContent.Hanzi.Trace;

/// <summary>One stretch of a traced conversion; the results of all, in order, are the converted text.</summary>
/// <param name="Position">Where the stretch begins in the text, in UTF-16 units.</param>
/// <param name="Source">The stretch as it stood in the text.</param>
/// <param name="Result">What is written for it.</param>
/// <param name="Origin">The dictionary, source or rule that decided it (<c>STPhrases</c>, <c>STPhrases+TWVariants</c> …); empty when copied.</param>
/// <param name="Reason">Why one of our own entries or rules says so; null where OpenCC's data decided.</param>
/// <param name="IsAmbiguous">Whether a character in it has more than one form in the target script.</param>
/// <param name="IsDoubtful">Whether it is ambiguous and only the default of the character table decided it.</param>
public sealed record HanziSpan(
    int Position, string Source, string Result, string Origin, string? Reason, bool IsAmbiguous, bool IsDoubtful);
