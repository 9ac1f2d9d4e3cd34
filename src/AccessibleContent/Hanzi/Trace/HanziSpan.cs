namespace AccessibleContent.Hanzi.Trace;

/// <summary>One span of a traced conversion; the results of all spans, in order, are the converted text.</summary>
/// <param name="Position">The start of the span in the text, in UTF-16 units.</param>
/// <param name="Source">The span as published.</param>
/// <param name="Result">The converted span.</param>
/// <param name="Origin">
/// The deciding dictionary, source or rule (<c>STPhrases</c>, <c>STPhrases+TWVariants</c> …); empty when copied.
/// </param>
/// <param name="Reason">The reason that one of our own entries or rules gives; null where OpenCC's data decided.</param>
/// <param name="IsAmbiguous">Whether a character in it has more than one form in the target script.</param>
/// <param name="IsDoubtful">
/// Whether it is changed, and only an uncertain default of the character table decided it, frequencies hardly did, or two rules disagree.
/// </param>
public sealed record HanziSpan(
    int Position, string Source, string Result, string Origin, string? Reason, bool IsAmbiguous, bool IsDoubtful);
