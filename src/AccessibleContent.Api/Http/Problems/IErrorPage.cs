namespace AccessibleContent.Api.Http.Problems;

/// <summary>The page that tells a visitor of the website about a problem.</summary>
public interface IErrorPage
{
    /// <summary>Writes the page; the status is set already.</summary>
    Task WriteAsync(HttpContext context, Problem problem);
}
