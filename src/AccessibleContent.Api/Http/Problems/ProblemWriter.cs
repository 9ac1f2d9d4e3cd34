using System.Globalization;
using System.Text;
using System.Text.Json;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Writers.Html;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Problems;

/// <summary>Writes problems: as data under /api and beside it, as a page on the website; in the request's script.</summary>
internal static class ProblemWriter
{
    private static readonly string[] DataPaths = ["/api", "/openapi", "/feeds", "/health", "/metrics"];

    // Its own address is a page.
    private const string DataBelow = "/open-data/";

    /// <summary>Writes the whole response; nothing may have been written before.</summary>
    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = CacheControl(context.Request, problem);
        response.Headers.RetryAfter = problem.RetryAfter?.ToString(CultureInfo.InvariantCulture);
        response.Headers.WWWAuthenticate = problem.Challenge;
        if (IsData(context.Request.Path))
        {
            await WriteDataAsync(context, problem);
        }
        else
        {
            await context.RequestServices.GetRequiredService<IErrorPage>().WriteAsync(context, problem);
        }
    }

    private static bool IsData(PathString path) =>
        Array.Exists(DataPaths, one => path.StartsWithSegments(one)) || path.Value?.StartsWith(DataBelow, StringComparison.Ordinal) is true;

    // Shared caches may store a 404 so briefly that a new notice appears by the time a person looks again, and a 410 no longer than
    // any other response. All other problems concern one client only.
    private static string CacheControl(HttpRequest request, Problem problem) => problem.Status switch
    {
        404 when IsRead(request) => "public, max-age=10",
        410 when IsRead(request) => "public, max-age=60",
        _ => "no-store",
    };

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static async Task WriteDataAsync(HttpContext context, Problem problem)
    {
        // A preset negotiates nothing, not even in its errors.
        var named =
            AxisValues.Read(context.Request.Query).Script ?? context.GetEndpoint()?.Metadata.GetMetadata<Preset>()?.Rendition.Script;
        var script = named ?? ScriptNegotiation.Choose(context.Request.Headers.AcceptLanguage);
        var now = context.RequestServices.GetRequiredService<CurrentRenderVersion>().Now;
        context.Response.Headers.Vary =
            named is null || problem.Negotiated ? "Accept, Accept-Language, Accept-Encoding" : "Accept-Encoding";
        context.Response.Headers.ContentLanguage = script.Tag;
        var (type, bytes) = Body(context, problem, new(now.Renderer, script), script, now.Root);
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes);
    }

    // The words of a problem name addresses of the interface, each after a space.
    private static string Shown(string words, SiteRoot root) => root.Address.Length == 0 ? words
        : words
            .Replace(" /api/", $" {root.Address}/api/", StringComparison.Ordinal)
            .Replace(" /openapi/", $" {root.Address}/openapi/", StringComparison.Ordinal);

    // A withdrawn notice reports this in the form that its readers requested.
    private static (string Type, byte[] Bytes) Body(
        HttpContext context,
        Problem problem,
        ProblemWords words,
        HanScript script,
        SiteRoot root) =>
        problem.Form switch
        {
            { } form when form == Form.Text => (form.ContentType, Encoding.UTF8.GetBytes(Text(problem, words, root))),
            { } form when form == Form.Speech => (form.ContentType, words.Spoken(Text(problem, words, root))),
            { } form when form == Form.Html => (form.ContentType, Encoding.UTF8.GetBytes(
                $"<article class=\"notice withdrawn\" lang=\"{script.Tag}\">\n<h1>{HtmlText.Escape(words.TitleOf(problem))}</h1>\n<p>"
                + $"{HtmlText.Escape(Shown(words.DetailOf(problem), root))}</p>\n</article>\n"
            )),
            _ => ("application/problem+json", Json(context, problem, words, root)),
        };

    private static string Text(Problem problem, ProblemWords words, SiteRoot root) =>
        $"{words.TitleOf(problem)}\n\n{Shown(words.DetailOf(problem), root)}\n";

    private static byte[] Json(HttpContext context, Problem problem, ProblemWords words, SiteRoot root)
    {
        string Message(string message) => Shown(words.Message(message), root);
        var body = new ProblemBody(
            problem.Type.AddressAt(context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.BaseUrl),
            words.TitleOf(problem),
            problem.Status,
            Shown(words.DetailOf(problem), root),
            root.Absolute(context.Request.Path.ToUriComponent()),
            problem.Parameter,
            problem.Allowed,
            problem.Remarks is { } remarks ? [.. remarks.Select(remark => remark.In(Message))] : null);
        return JsonText.Body(body, ProblemJson.Readable.ProblemBody);
    }
}
