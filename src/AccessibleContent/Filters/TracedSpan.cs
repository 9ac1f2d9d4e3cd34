namespace AccessibleContent.Filters;

/// <summary>One ambiguous stretch of a notice as an editor meets it.</summary>
/// <param name="Part">Where in the notice: <c>title</c>, a fact's label, or <c>blocks[n]</c>, counted from 0.</param>
/// <param name="Position">Where it begins in the plain words of the part, in UTF-16 units.</param>
/// <param name="Source">The stretch as published.</param>
/// <param name="Result">What is written for it.</param>
/// <param name="DecidedBy">The dictionary, list, term or rule that decided it.</param>
/// <param name="Reason">Why one of our own entries or rules says so; null where OpenCC's data decided.</param>
/// <param name="Doubtful">Whether only the default of a single character decided it: an editor's term would settle it.</param>
/// <param name="Context">The stretch between its neighbours, as published.</param>
public sealed record TracedSpan(
    string Part, int Position, string Source, string Result, string DecidedBy, string? Reason, bool Doubtful, string Context);
