namespace AccessibleContent.Api.Http.Problems;

/// <summary>The page that shows a problem to a visitor of the website.</summary>
internal interface IErrorPage
{
    /// <summary>Writes the page; the status is set already.</summary>
    Task WriteAsync(HttpContext context, Problem problem);
}
