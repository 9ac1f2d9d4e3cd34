namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>One selector of a page's style sheets with its declarations.</summary>
/// <param name="Selector">What it selects.</param>
/// <param name="Declarations">What it declares.</param>
/// <param name="Weight">Its precedence among the rules: specificity, then order of appearance.</param>
internal sealed record StyleRule(StyleSelector Selector, IReadOnlyList<StyleDeclaration> Declarations, long Weight);
