namespace AccessibleContent.Api.Site;

/// <summary>A heading in the contents list of a notice.</summary>
/// <param name="Anchor">The id of the heading, as the HTML has it.</param>
/// <param name="Language">The language of the heading; null for that of the page.</param>
/// <param name="Markup">Its words as HTML.</param>
/// <param name="Below">The headings under it.</param>
public sealed record ContentsEntry(string Anchor, string? Language, string Markup, IReadOnlyList<ContentsEntry> Below);
