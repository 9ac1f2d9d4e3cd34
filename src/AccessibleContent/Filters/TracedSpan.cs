namespace AccessibleContent.Filters;

/// <summary>One ambiguous span of a notice, described for an editor.</summary>
/// <param name="Part">The part of the notice: <c>title</c>, a fact's label, or <c>blocks[n]</c>, counted from 0.</param>
/// <param name="Position">The start of the span in the part's plain text, in UTF-16 units.</param>
/// <param name="Source">The span as published.</param>
/// <param name="Result">The converted span.</param>
/// <param name="DecidedBy">The dictionary, list, term or rule that decided it.</param>
/// <param name="Reason">The reason that one of our own entries or rules gives; null where OpenCC's data decided.</param>
/// <param name="Doubtful">
/// Whether only the default of a single character decided it, word frequencies hardly did, or two rules disagree: a term settles it.
/// </param>
/// <param name="Context">The span between its neighbours, as published.</param>
public sealed record TracedSpan(
    string Part, int Position, string Source, string Result, string DecidedBy, string? Reason, bool Doubtful, string Context);
