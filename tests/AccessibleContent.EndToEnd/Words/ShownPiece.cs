namespace AccessibleContent.EndToEnd.Words;

/// <summary>Text without white space, and the gap that a browser shows before it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Gap">The gap: nothing, "newline" for a line end of the source, or "gap".</param>
/// <param name="IsOfArticle">Whether it is where the page's generator marks the article.</param>
public sealed record ShownPiece(string Text, string Gap, bool IsOfArticle);
