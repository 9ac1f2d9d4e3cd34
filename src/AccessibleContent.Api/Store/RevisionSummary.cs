namespace AccessibleContent.Api.Store;

/// <summary>One line of a notice's history.</summary>
/// <param name="Revision">The number, from 1.</param>
/// <param name="PublishedAt">When it was published, or the notice withdrawn.</param>
/// <param name="By">Who did it.</param>
/// <param name="Note">Why; null where it was not said.</param>
/// <param name="Withdrawn">Whether this is the withdrawal.</param>
public sealed record RevisionSummary(int Revision, DateTimeOffset PublishedAt, string By, string? Note, bool Withdrawn);
