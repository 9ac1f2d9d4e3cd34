namespace AccessibleContent.Api.Site;

/// <summary>The page that says what went wrong and how to go on.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Detail">What went wrong, in the visit's script.</param>
/// <param name="Advice">What the reader can do, in the visit's script.</param>
public sealed record ErrorModel(PageModel Page, int Status, string Detail, string Advice);
