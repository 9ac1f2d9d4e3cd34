namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>One selector of a page's style sheets with what it declares.</summary>
/// <param name="Selector">What it selects.</param>
/// <param name="Declarations">What it declares.</param>
/// <param name="Weight">Its strength among the rules: how specific it is, then how late it comes.</param>
internal sealed record StyleRule(StyleSelector Selector, IReadOnlyList<StyleDeclaration> Declarations, long Weight);
