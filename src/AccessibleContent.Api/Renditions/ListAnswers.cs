using System.Text.Json;
using AccessibleContent.Api.Caching;
using AccessibleContent.Api.Site;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Renditions;

/// <summary>Finds the answers that list notices.</summary>
public sealed class ListAnswers(CurrentStamps stamps, INoticeStore store, Renderer renderer, BuildStamp build, IOptions<SiteOptions> site)
{
    /// <summary>Answers with a page of the list.</summary>
    public async ValueTask<Selection> SelectAsync(HttpRequest request, CancellationToken cancellation)
    {
        var axes = AxisValues.Read(request.Query);
        var parameters = ListParameters.Read(request.Query);
        if ((axes.Problem ?? parameters.Problem) is { } problem)
        {
            return problem;
        }

        var script = axes.Script ?? ScriptNegotiation.Choose(request.Headers.AcceptLanguage);
        return Answer(parameters, script, await stamps.DigestAsync(cancellation)) with { Negotiated = axes.Script is null };
    }

    private Answer Answer(ListParameters parameters, HanScript script, string digest) => new()
    {
        Stamp = Stamp(parameters, script, digest),
        ContentType = "application/json",
        Script = script,
        ContentLocation = Address(parameters.QueryFrom(parameters.Query.After, script)),
        MakingTellsLinks = true,
        KeptFor = parameters.KeptFor,
        Make = async cancellation => Write(await store.ListAsync(parameters.Query, cancellation), parameters, script),
    };

    private string Stamp(ListParameters parameters, HanScript script, string digest) =>
        $"{ContentHash.Of(digest, parameters.Query.ToString())}.{build.Value}-{script.Tag}.list.json";

    private string Address(string query) => $"{site.Value.BaseUrl}/api/notices{query}";

    private Made Write(NoticePage page, ListParameters parameters, HanScript script)
    {
        var list = new ListBody(
            [.. page.Items.Select(item => Item(item, script))],
            page.Next is { } cursor ? ListParameters.Encode(cursor) : null,
            page.Total);
        return new(
            [.. JsonSerializer.SerializeToUtf8Bytes(list, ApiJson.Readable.ListBody), (byte)'\n'],
            page.Next is { } next ? $"<{Address(parameters.QueryFrom(next, script))}>; rel=\"next\"" : null,
            Stamp(parameters, script, page.Digest))
        {
            Keep = page.Items.Count > 0 || parameters.Query == new NoticeQuery(),
        };
    }

    private ListItem Item(NoticeSummary item, HanScript script) => new(
        item.Id.Value,
        item.Revision,
        renderer.Convert(item.Title, script),
        $"{item.PublishedOn:yyyy-MM-dd}",
        Converted(item.Publisher, script),
        Converted(item.Catalog, script),
        item.DocumentNumber,
        item.IndexNumber,
        $"{site.Value.BaseUrl}/api/notices/{Uri.EscapeDataString(item.Id.Value)}");

    private string? Converted(string? words, HanScript script) => words is null ? null : renderer.Convert(words, script);
}
