namespace AccessibleContent.Api.Site;

/// <summary>The page that says what went wrong and how to go on.</summary>
public sealed record ErrorModel(PageModel Page, string Detail);
