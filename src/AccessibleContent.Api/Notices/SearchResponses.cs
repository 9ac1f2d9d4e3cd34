using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Notices;

/// <summary>Finds the responses that list what a search found.</summary>
internal sealed class SearchResponses(
    IIndexedState indexed,
    NoticeSearch search,
    CurrentRenderVersion renderVersions,
    RenditionLinks links)
{
    /// <summary>Responds with a page of results; <paramref name="words"/> says something.</summary>
    public async ValueTask<Selection> SelectAsync(string words, HttpRequest request, CancellationToken cancellation)
    {
        var axes = AxisValues.Read(request.Query);
        if (axes.Problem is { } wrong)
        {
            return wrong;
        }

        if (!ListParameters.Read(request.Query, NoticeSearch.IsPosition).TryGet(out var parameters, out var problem))
        {
            return problem;
        }

        var script = axes.Script ?? ScriptNegotiation.Choose(request.Headers.AcceptLanguage);
        var wanted = new Wanted(words, parameters, script, renderVersions.Now, search.Synonyms);
        return Represent(wanted, await indexed.DigestAsync(cancellation)) with { Negotiated = axes.Script is null };
    }

    private Representation Represent(Wanted wanted, string digest) => new()
    {
        Version = wanted.Version(digest),
        ContentType = "application/json",
        Script = wanted.Script,
        Form = Form.Json.Name,
        ContentLocation = links.AddressOfPage(wanted.QueryFrom(wanted.Parameters.Query.After)),
        RenderingAddsLinks = true,
        KeptFor = TimeSpan.FromMinutes(1),
        IsOneOfMany = true,
        Make = stop => MakeAsync(wanted, stop),
    };

    private async ValueTask<ResponseBody> MakeAsync(Wanted wanted, CancellationToken cancellation)
    {
        var found = await search.FindAsync(wanted.Words, wanted.Parameters.Query, wanted.Synonyms, cancellation);
        var words = await search.ShowAsync(found, wanted.Script, ReadingMode.Standard, wanted.RenderVersion.Renderer, cancellation);
        var page = found.Page;
        var items = new ListItems(links, wanted.RenderVersion.Renderer, wanted.Script);
        var body = new ListBody(
            [.. page.Items.Zip(found.Matches, words).Select(one => Item(items, one.First, one.Second, one.Third))],
            page.Next is { } cursor ? ListParameters.Encode(cursor) : null,
            page.Total,
            page.TotalIsExact)
        {
            Facets = Facets(found, wanted, items),
            Corrections = items.Convert(found.Corrections),
            Corrected = found.IsCorrected,
            Relaxed = found.IsRelaxed,
            Widened = [.. found.Widened.Select(one => new WidenedBody(one.Word, items.Convert(one.Others)))],
        };
        return new(
            JsonText.Body(body, NoticesJson.Readable.ListBody),
            page.Next is { } next ? $"<{links.AddressOfPage(wanted.QueryFrom(next))}>; rel=\"next\"" : null,
            wanted.Version(page.Digest))
        {
            // Words that find nothing are without number.
            Keep = page.Items.Count > 0,
        };
    }

    private static ListItem Item(ListItems items, NoticeSummary item, SearchMatch match, FoundWords words) => items.Of(item) with
    {
        Score = match.Score,
        Snippet = words.Snippet,
        Matched = words.Matched,
    };

    private FacetsBody Facets(SearchResults found, Wanted wanted, ListItems items)
    {
        return new(
            [.. found.Catalogs.Select(one => Facet(one, ("catalog", one.Name)))],
            [.. found.Publishers.Select(one => Facet(one, ("publisher", one.Name)))],
            [.. found.Years.Select(one => Facet(one, ("from", $"{one.Name}-01-01"), ("to", $"{one.Name}-12-31")))]);

        FacetBody Facet(SearchFacet facet, params IReadOnlyList<(string Key, string Value)> filter) =>
            new(items.Convert(facet.Name), facet.Count, links.AddressOfPage(wanted.QueryFrom(null, filter)));
    }

    private sealed record Wanted(
        string Words,
        ListParameters Parameters,
        HanScript Script,
        RenderVersion RenderVersion,
        Synonyms Synonyms)
    {
        public string Version(string digest) =>
            $"{ContentHash.Of(digest, Synonyms.Version, Words, Parameters.Query.ToString())}."
            + $"{RenderVersion.VersionOf(Script)}-{Script.Tag}.search.json";

        public string QueryFrom(string? after, params IReadOnlyList<(string Key, string Value)> instead) =>
            Parameters.QueryFrom(after, Script, Words, instead);
    }
}
