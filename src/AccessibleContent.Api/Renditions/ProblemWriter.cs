using System.Text.Json;
using AccessibleContent.Api.Site;

namespace AccessibleContent.Api.Renditions;

/// <summary>Writes problems: as data under /api and beside it, as a page on the website; in the request's script.</summary>
public static class ProblemWriter
{
    private static readonly string[] DataPaths = ["/api", "/openapi", "/health", "/metrics"];

    /// <summary>Writes the whole answer; nothing may have been written before.</summary>
    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.WWWAuthenticate = problem.Challenge;
        if (Array.Exists(DataPaths, path => context.Request.Path.StartsWithSegments(path)))
        {
            await WriteDataAsync(context, problem);
        }
        else
        {
            await context.RequestServices.GetRequiredService<ErrorPages>().WriteAsync(context, problem);
        }
    }

    private static async Task WriteDataAsync(HttpContext context, Problem problem)
    {
        // A preset negotiates nothing, in its errors neither.
        var named = AxisValues.Read(context.Request.Query).Script ?? context.GetEndpoint()?.Metadata.GetMetadata<Preset>()?.Rendition.Script;
        var script = named ?? ScriptNegotiation.Choose(context.Request.Headers.AcceptLanguage);
        var renderer = context.RequestServices.GetRequiredService<CurrentEdition>().Now.Renderer;
        var body = new ProblemBody(
            "about:blank",
            renderer.Convert(problem.Title, script),
            problem.Status,
            renderer.Convert(problem.Detail, script),
            context.Request.Path.ToUriComponent(),
            problem.Parameter,
            problem.Allowed);
        context.Response.Headers.Vary = named is null ? "Accept, Accept-Language, Accept-Encoding" : "Accept-Encoding";
        context.Response.Headers.ContentLanguage = script.Tag;
        context.Response.ContentType = "application/problem+json";
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Readable.ProblemBody), (byte)'\n'];
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes);
    }
}
