using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the responses that are pages of search results.</summary>
internal sealed class SearchPages(IIndexedState indexed, NoticeSearch search, CurrentPageContext frames)
{
    // Other common names of the mode: a search for one of them looks for the mode, not for a notice.
    private static readonly string[] NamesOfElderMode =
        ["长者模式", "长者版", "适老版", "适老化", "长辈版", "关怀版", "关爱版", "亲情版", "大字版", "老年版", "老年人模式", "无障碍"];

    /// <summary>Responds with what a search for <c>q</c> finds; with the form alone where nothing is asked.</summary>
    public async ValueTask<Selection> SearchAsync(ReadingPreferences preferences, HttpRequest request, CancellationToken cancellation)
    {
        if (!SearchWords.Read(request.Query).TryGet(out var asked, out var wrong))
        {
            return wrong;
        }

        if (!ListParameters.Read(request.Query, NoticeSearch.IsPosition).TryGet(out var parameters, out var problem))
        {
            return problem;
        }

        var list = new SiteList("/search", asked, SiteList.Sized(parameters, preferences, request), parameters);
        return asked.Length == 0 ? Form(preferences, list) : await ResultsAsync(preferences, list, cancellation);
    }

    private Representation Form(ReadingPreferences preferences, SiteList list)
    {
        var frame = frames.Now;
        var nothing = new NoticePage([], null, 0, "") { Before = 0, Catalog = list.Query.Catalog, Publisher = list.Query.Publisher };
        var model = new SearchModel(list.Frame(frame, preferences, nothing) with { Indexed = false }, "", false, null);
        return frame.Represent(preferences, ContentHash.Of(list.Query.ToString()), "search", async _ =>
            new(await PageRenderer.RenderAsync(() => Pages.Search.Create(model)))) with
        {
            IsOneOfMany = list.Parameters.IsOneOfMany,
        };
    }

    private async ValueTask<Representation> ResultsAsync(ReadingPreferences preferences, SiteList list, CancellationToken cancellation)
    {
        var frame = frames.Now;
        var synonyms = search.Synonyms;
        var digest = await indexed.DigestAsync(cancellation);
        string Version(string digest) =>
            frame.Version(preferences, ContentHash.Of(digest, synonyms.Version, list.Asked!, list.Query.ToString()), "search");
        return frame.Represent(preferences, "", "search", async stop =>
        {
            var found = await search.FindAsync(list.Asked!, list.Query, synonyms, stop);
            var words = await search.ShowAsync(found, preferences.Script, preferences.Mode, frame.RenderVersion.Renderer, stop);
            var page = list.As(found.Page).Frame(frame, preferences, found.Page) with { Indexed = false };
            var results = new FoundPage(page, list, found).Model(words);
            var model = new SearchModel(page, list.Asked!, IsOfMode(list.Asked!) && !preferences.IsElder, results);
            return new(await PageRenderer.RenderAsync(() => Pages.Search.Create(model)), null, Version(found.Page.Digest))
            {
                Keep = found.Page.Items.Count > 0,
            };
        }) with
        {
            Version = Version(digest),
            KeptFor = TimeSpan.FromMinutes(1),
            IsOneOfMany = true,
        };
    }

    private static bool IsOfMode(string asked) => NamesOfElderMode.Contains(SearchText.Fold(asked));
}
