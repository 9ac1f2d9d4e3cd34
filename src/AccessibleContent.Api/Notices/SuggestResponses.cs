using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>Finds the responses that suggest titles and numbers while a reader types; nothing of what is typed is kept.</summary>
internal sealed class SuggestResponses(
    IIndexedState indexed,
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
        string Version(string digest) =>
            $"{ContentHash.Of(digest, typed)}.{renderVersion.VersionOf(script)}-{script.Tag}.suggest.json";
        return new Representation
        {
            Version = Version(await indexed.DigestAsync(cancellation)),
            ContentType = "application/json",
            Script = script,
            Form = Form.Json.Name,
            Negotiated = axes.Script is null,
            ContentLocation = links.AddressOfSite($"/api/suggest?q={Uri.EscapeDataString(typed)}&script={script.Tag}"),
            KeptFor = TimeSpan.FromMinutes(1),
            IsOneOfMany = true,
            Make = stop => MakeAsync(typed, script, renderVersion.Renderer, Version, stop),
        };
    }

    private async ValueTask<ResponseBody> MakeAsync(
        string typed,
        HanScript script,
        Renderer renderer,
        Func<string, string> version,
        CancellationToken cancellation)
    {
        var found = typed.Length == 0 ? null : await index.SuggestAsync(typed, Most, cancellation);
        var body = new SuggestBody([.. (found?.Items ?? []).Take(Most).Select(one => new SuggestItem(
            one.IsNumber ? one.Text : renderer.Convert(one.Text, script),
            one.IsNumber ? "number" : "title",
            one.Id.Value,
            links.AddressOf(one.Id),
            links.PageOf(one.Id, new(script, ReadingMode.Standard, Form.Html))))]);
        return new(JsonText.Body(body, NoticesJson.Readable.SuggestBody), null, found is null ? null : version(found.Digest))
        {
            Keep = found?.Items.IsEmpty is false,
        };
    }
}
