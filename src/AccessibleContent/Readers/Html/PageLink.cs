namespace AccessibleContent.Readers.Html;

/// <summary>A link of a page.</summary>
/// <param name="Address">The address as the page has it.</param>
/// <param name="Words">What the link says.</param>
/// <param name="Relation">Its <c>rel</c>; null where it has none.</param>
public sealed record PageLink(string Address, string Words, string? Relation);
