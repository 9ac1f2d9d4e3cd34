using AccessibleContent.Api.Renditions;

namespace AccessibleContent.Api.Site;

/// <summary>Writes problems as pages, in the script and mode of the visit.</summary>
public sealed class ErrorPages(SitePages pages, CurrentEdition editions)
{
    /// <summary>Writes the page; the status is set already.</summary>
    public async Task WriteAsync(HttpContext context, Problem problem)
    {
        var visit = SiteVisit.Of(context.Request.Path);
        var edition = editions.Now;
        var model = pages.Model(visit, edition.Renderer.Convert(problem.Title, visit.Script), "/", edition);
        var bytes = await PageRenderer.RenderAsync(() => Pages.Error.Create(new ErrorModel(model, edition.Renderer.Convert(problem.Detail, visit.Script))));
        context.Response.Headers.Vary = "Accept-Encoding";
        context.Response.Headers.ContentLanguage = visit.Script.Tag;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes);
    }
}
