namespace AccessibleContent.Hanzi;

/// <summary>One entry that stands above OpenCC's own: what is written for a word, and why.</summary>
/// <param name="Key">The word as published, at most 64 UTF-16 units.</param>
/// <param name="Value">
/// The word in OpenCC-standard Traditional (a region's glyphs follow), or null for a guard: a word that is only kept
/// together, so that no phrase matches across its border, and is converted character by character.
/// </param>
/// <param name="Reason">Why the entry exists, for editors.</param>
public sealed record HanziEntry(string Key, string? Value, string Reason);
