using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the responses that are pages with lists: the home page, and search results.</summary>
internal sealed class ListPages(CurrentVersions versions, INoticeStore store, CurrentPageContext frames)
{
    // A title is shorter; anything longer was pasted by mistake.
    private const int LongestSearch = 100;

    // Other common names of the mode: a search for one of them looks for the mode, not for a notice.
    private static readonly string[] NamesOfElderMode =
        ["长者模式", "长者版", "适老版", "适老化", "长辈版", "关怀版", "关爱版", "亲情版", "大字版", "老年版", "老年人模式", "无障碍"];

    /// <summary>Responds with the list, which is also the home page.</summary>
    public async ValueTask<Selection> HomeAsync(ReadingPreferences preferences, HttpRequest request, CancellationToken cancellation)
    {
        if (!ListParameters.Read(request.Query).TryGet(out var parameters, out var problem))
        {
            return problem;
        }

        var frame = frames.Now;
        var list = new SiteList("/", null, Sized(parameters, preferences, request), parameters);
        return await RespondAsync(preferences, frame, list, "list", async (page, version, stop) =>
        {
            var shown = list.As(page);
            var model = new ListModel(
                Frame(preferences, frame, shown, page),
                page,
                shown.Place(page, preferences),
                shown.Query,
                await store.ColumnsAsync(stop));
            return new(await PageRenderer.RenderAsync(() => Pages.List.Create(model)), null, version);
        }, cancellation);
    }

    /// <summary>Responds with the notices whose title or text contains the words <c>q</c>, given in any script.</summary>
    public async ValueTask<Selection> SearchAsync(ReadingPreferences preferences, HttpRequest request, CancellationToken cancellation)
    {
        if (!Asked(request.Query).TryGet(out var asked, out var wrong))
        {
            return wrong;
        }

        if (!ListParameters.Read(request.Query).TryGet(out var parameters, out var problem))
        {
            return problem;
        }

        var frame = frames.Now;
        var words = frame.RenderVersion.Converter.Convert(asked, HanScript.Simplified);
        var list = new SiteList(
            "/search", asked,
            Sized(parameters, preferences, request) with
            {
                Words = words.Length == 0 ? null : words,
            },
            parameters);
        var ofMode = NamesOfElderMode.Contains(words) && !preferences.IsElder;
        return await RespondAsync(preferences, frame, list, "search", async (page, version, stop) =>
        {
            var model = new SearchModel(
                Frame(preferences, frame, list.As(page), page) with
                {
                    Indexed = false,
                },
                asked, ofMode,
                words.Length == 0 ? null : page,
                list.Place(page, preferences));
            return new(await PageRenderer.RenderAsync(() => Pages.Search.Create(model)), null, version);
        }, cancellation);
    }

    // Empty where nothing is asked yet.
    private static Result<string> Asked(IQueryCollection query) =>
        (query["q"].Count > 1 ? Problem.Repeated("q") : ListParameters.TooLong(query, "q", LongestSearch)) is { } problem
            ? problem
            : query["q"].ToString().Trim();

    // An elder page should not show more than ten large items at once.
    private static NoticeQuery Sized(ListParameters parameters, ReadingPreferences preferences, HttpRequest request) =>
        preferences.IsElder && request.Query["limit"].ToString().Length == 0 ? parameters.Query with { Limit = 10 } : parameters.Query;

    private async ValueTask<Representation> RespondAsync(
        ReadingPreferences preferences,
        PageContext frame,
        SiteList list,
        string kind,
        Func<NoticePage, string, CancellationToken, ValueTask<ResponseBody>> make,
        CancellationToken cancellation)
    {
        string Version(string digest) => frame.Version(preferences, ContentHash.Of(digest, list.Asked ?? "", list.Query.ToString()), kind);
        return frame.Represent(preferences, "", kind, async stop =>
        {
            var page = await store.ListAsync(list.Query, stop);
            return await make(page, Version(page.Digest), stop);
        }) with
        {
            Version = Version(await versions.DigestAsync(cancellation)),
            KeptFor = list.IsWhole ? list.Parameters.KeptFor : TimeSpan.FromMinutes(1),
            IsOneOfMany = !list.IsWhole || list.Parameters.IsOneOfMany,
        };
    }

    private static PageModel Frame(ReadingPreferences preferences, PageContext frame, SiteList list, NoticePage page)
    {
        var (words, published) = (frame.Words(preferences), frame.Published(preferences));
        var place = list.Place(page, preferences);
        var model = frame.Page(preferences, list.Title(place, words, published), list.Address(list.Query.After));
        var column = list.Query.Catalog;
        return model with
        {
            Feeds = list.Asked is null ? FeedLink.QueryOf(list.Query, preferences.Script) : null,
            InColumn = column,
            Tags = column is null ? model.Tags : PageTags.OfColumn(model, column),
            Way = list.IsWhole ? [] : [(list.Name(words, published), preferences.To(list.Address(null)))],
        };
    }
}
