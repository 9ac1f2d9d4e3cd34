namespace AccessibleContent.EndToEnd.Words;

/// <summary>Words without a blank in them, and what a browser shows before them.</summary>
/// <param name="Text">The words.</param>
/// <param name="Gap">The gap: nothing, "newline" for a line end of the source, or "gap".</param>
/// <param name="IsOfArticle">Whether it stands where the page's writer marks the article.</param>
public sealed record ShownPiece(string Text, string Gap, bool IsOfArticle);
