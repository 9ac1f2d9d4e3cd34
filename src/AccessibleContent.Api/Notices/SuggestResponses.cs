using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>Finds the responses that suggest titles and numbers while a reader types; nothing of what is typed is kept.</summary>
internal sealed class SuggestResponses(
    CurrentVersions versions,
    ISearchIndex index,
    CurrentRenderVersion renderVersions,
    RenditionLinks links)
{
    /// <summary>The maximum number of suggestions.</summary>
    public const int Most = 8;

    /// <summary>Responds with suggestions; there are none where nothing has been typed.</summary>
    public async ValueTask<Selection> SelectAsync(HttpRequest request, CancellationToken cancellation)
    {
        var axes = AxisValues.Read(request.Query);
        if (axes.Problem is { } wrong)
        {
            return wrong;
        }

        if (!SearchWords.Read(request.Query).TryGet(out var typed, out var problem))
        {
            return problem;
        }

        var renderVersion = renderVersions.Now;
        var script = axes.Script ?? ScriptNegotiation.Choose(request.Headers.AcceptLanguage);
        var content = ContentHash.Of(await versions.DigestAsync(cancellation), typed);
        return new Representation
        {
            Version = $"{content}.{renderVersion.VersionOf(script)}-{script.Tag}.suggest.json",
            ContentType = "application/json",
            Script = script,
            Form = Form.Json.Name,
            Negotiated = axes.Script is null,
            ContentLocation = links.AddressOfSite($"/api/suggest?q={Uri.EscapeDataString(typed)}&script={script.Tag}"),
            KeptFor = TimeSpan.FromMinutes(1),
            IsOneOfMany = true,
            Make = stop => MakeAsync(typed, script, renderVersion.Renderer, stop),
        };
    }

    private async ValueTask<ResponseBody> MakeAsync(string typed, HanScript script, Renderer renderer, CancellationToken cancellation)
    {
        IReadOnlyList<SearchSuggestion> found = typed.Length == 0 ? [] : await index.SuggestAsync(typed, Most, cancellation);
        var body = new SuggestBody([.. found.Take(Most).Select(one => new SuggestItem(
            one.IsNumber ? one.Text : renderer.Convert(one.Text, script),
            one.IsNumber ? "number" : "title",
            one.Id.Value,
            links.AddressOf(one.Id),
            links.PageOf(one.Id, new(script, ReadingMode.Standard, Form.Html))))]);
        return new(JsonText.Body(body, NoticesJson.Readable.SuggestBody)) { Keep = found.Count > 0 };
    }
}
