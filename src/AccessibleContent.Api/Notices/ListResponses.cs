using System.Text.Json;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>Finds the responses that list notices.</summary>
internal sealed class ListResponses(CurrentVersions versions, INoticeStore store, CurrentRenderVersion renderVersions, RenditionLinks links)
{
    /// <summary>Responds with a page of the list.</summary>
    public async ValueTask<Selection> SelectAsync(HttpRequest request, CancellationToken cancellation)
    {
        var axes = AxisValues.Read(request.Query);
        if (axes.Problem is { } wrong)
        {
            return wrong;
        }

        if (!ListParameters.Read(request.Query).TryGet(out var parameters, out var problem))
        {
            return problem;
        }

        var wanted = new Wanted(parameters, axes.Script ?? ScriptNegotiation.Choose(request.Headers.AcceptLanguage), renderVersions.Now);
        return Represent(wanted, await versions.DigestAsync(cancellation)) with { Negotiated = axes.Script is null };
    }

    private Representation Represent(Wanted wanted, string digest) => new()
    {
        Version = wanted.Version(digest),
        ContentType = "application/json",
        Script = wanted.Script,
        Form = Form.Json.Name,
        ContentLocation = links.AddressOfPage(wanted.Parameters.QueryFrom(wanted.Parameters.Query.After, wanted.Script)),
        RenderingAddsLinks = true,
        KeptFor = wanted.Parameters.KeptFor,
        IsOneOfMany = wanted.Parameters.IsOneOfMany,
        Make = async cancellation => Write(await store.ListAsync(wanted.Parameters.Query, cancellation), wanted),
    };

    private ResponseBody Write(NoticePage page, Wanted wanted)
    {
        var items = new ListItems(links, wanted.RenderVersion.Renderer, wanted.Script);
        var list = new ListBody(
            [.. page.Items.Select(items.Of)],
            page.Next is { } cursor ? ListParameters.Encode(cursor) : null,
            page.Total,
            page.TotalIsExact);
        return new(
            JsonText.Body(list, NoticesJson.Readable.ListBody),
            page.Next is { } next ? $"<{links.AddressOfPage(wanted.Parameters.QueryFrom(next, wanted.Script))}>; rel=\"next\"" : null,
            wanted.Version(page.Digest))
        {
            Keep = page.Items.Count > 0 || wanted.Parameters.Query == new NoticeQuery(),
        };
    }

    private sealed record Wanted(ListParameters Parameters, HanScript Script, RenderVersion RenderVersion)
    {
        public string Version(string digest) =>
            $"{ContentHash.Of(digest, Parameters.Query.ToString())}.{RenderVersion.VersionOf(Script)}-{Script.Tag}.list.json";
    }
}
