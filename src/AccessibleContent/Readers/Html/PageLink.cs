namespace AccessibleContent.Readers.Html;

/// <summary>A link of a page.</summary>
/// <param name="Address">The address as written in the page.</param>
/// <param name="Words">The text of the link.</param>
/// <param name="Relation">Its <c>rel</c>; null if it has none.</param>
public sealed record PageLink(string Address, string Words, string? Relation);
