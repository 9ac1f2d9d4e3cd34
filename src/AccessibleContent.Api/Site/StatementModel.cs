namespace AccessibleContent.Api.Site;

/// <summary>The accessibility statement: what was tested, by what, when, and with what result.</summary>
public sealed record StatementModel(PageModel Page, AccessibilityRecord Record);
