namespace AccessibleContent.Readers.Html.Head;

/// <summary>The title as a page shows it.</summary>
/// <param name="Words">Its text.</param>
/// <param name="First">The index of its first line among the facts of the page; -1 if no line shows it.</param>
/// <param name="Last">The index of its last line.</param>
/// <param name="Place">Where it was found, for remarks.</param>
/// <param name="IsSure">Whether the page's own tags agree, or its markup leaves no doubt.</param>
internal sealed record HeadTitle(string Words, int First, int Last, string Place, bool IsSure);
