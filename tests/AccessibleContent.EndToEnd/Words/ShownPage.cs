namespace AccessibleContent.EndToEnd.Words;

/// <summary>What a browser shows of a page, and what it does not.</summary>
/// <param name="Shown">The pieces of text that it shows, in their order.</param>
/// <param name="Hidden">The pieces of text that it does not show.</param>
public sealed record ShownPage(IReadOnlyList<ShownPiece> Shown, IReadOnlyList<string> Hidden);
