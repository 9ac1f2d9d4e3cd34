using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;

namespace AccessibleContent.Api.Site;

/// <summary>Writes problems as pages, in the reader's script and mode.</summary>
internal sealed class ErrorPages(CurrentPageContext frames) : IErrorPage
{
    /// <inheritdoc/>
    public async Task WriteAsync(HttpContext context, Problem problem)
    {
        var request = context.Request;
        var frame = frames.Now;
        var (chosen, _) = ReadingPreferences.Of(request.Path).With(request.Query);
        var preferences = chosen.Under(frame.RenderVersion.Root);
        var told = new ProblemWords(frame.RenderVersion.Renderer, preferences.Script);
        var page = frame.Page(preferences, told.TitleOf(problem), Path(request, preferences, problem.Status)) with { Indexed = false };
        var detail = told.DetailOf(problem, Detail(context, problem));
        var model = new ErrorModel(page, problem.Status, detail, page.Words(Advice(problem.Status)));
        model = problem.Gone is { } gone ? WithdrawnPage.Of(model, gone) : model;
        var bytes = await PageRenderer.RenderAsync(() => Pages.Error.Create(model));
        context.Response.Headers.Vary = "Accept-Encoding";
        context.Response.Headers.ContentLanguage = preferences.Script.Tag;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes);
    }

    // If the same address has content in another script, or later, the switches and the retry link keep it.
    private static string Path(HttpRequest request, ReadingPreferences preferences, int status)
    {
        var path = request.Path.ToUriComponent();
        var own = path.StartsWith(preferences.Prefix, StringComparison.Ordinal) ? path[preferences.Prefix.Length..] : path;

        // An address that begins with two slashes would lead to another host.
        return status is 410 or 429 or >= 500 && own.StartsWith('/') && !own.StartsWith("//", StringComparison.Ordinal) ? own : "/";
    }

    // A reader of pages has no use for the description of the API.
    private static string Detail(HttpContext context, Problem problem) =>
        problem.Status == StatusCodes.Status404NotFound
        && context.GetEndpoint() is null
        && IndexInAddress.In(context.Request.Path) is null
            ? $"本站没有“{context.Request.Path}”这个页面。"
            : problem.Detail;

    private static string Advice(int status) => status switch
    {
        400 => "请检查地址里问号后面的内容，或者从首页重新选择。",
        404 or 405 => "地址可能有误，或者页面已经改换地址。可以搜索标题里的词语，或者回到首页从列表里找。",
        410 => "这条公告已经不再提供。可以回到首页看其他公告，或者搜索相关的内容。",
        429 => "这一段时间里的请求太多了。请等一分钟，再打开这个页面。",
        503 => "服务正在恢复。请过几分钟再打开这个页面；已经发布的公告不会丢失。",
        _ => "请过一会儿再试，或者回到首页。",
    };
}
