using System.Globalization;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>A list of notices on the site: its address, its name, and its query.</summary>
/// <param name="Path">The path of its page, without prefix.</param>
/// <param name="Asked">The search words as entered; null for a list without a search.</param>
/// <param name="Query">The query for the store.</param>
/// <param name="Parameters">The parameters of the address.</param>
internal sealed record SiteList(string Path, string? Asked, NoticeQuery Query, ListParameters Parameters)
{
    private const string Whole = "最新公告";

    /// <summary>Gets a value indicating whether the list has no filter at all.</summary>
    public bool IsWhole => Asked is null && !Conditions(words => words, words => words).OfType<string>().Any();

    /// <summary>Returns the name of the list with each filter, by what converts our own words and what converts published ones.</summary>
    public string Name(Func<string, string> words, Func<string, string> published) => string.Join(
        '，',
        Conditions(words, published).OfType<string>().DefaultIfEmpty(words(Asked is null ? Whole : "搜索")));

    /// <summary>Returns the address of the page that begins after a key; null for the first.</summary>
    public string Address(string? after) => Path + Parameters.QueryFrom(after, null, Asked ?? "");

    /// <summary>Returns the address of the same list with other values of its filters; an empty one drops the filter.</summary>
    public string AddressWith(params IReadOnlyList<(string Key, string Value)> instead) =>
        Path + Parameters.QueryFrom(null, null, Asked ?? "", instead);

    /// <summary>Returns the query of an address; an elder page should not show more than ten large items at once.</summary>
    public static NoticeQuery Sized(ListParameters parameters, ReadingPreferences preferences, HttpRequest request) =>
        preferences.IsElder && request.Query["limit"].ToString().Length == 0 ? parameters.Query with { Limit = 10 } : parameters.Query;

    /// <summary>Returns the frame of a page of the list.</summary>
    public PageModel Frame(PageContext frame, ReadingPreferences preferences, NoticePage page)
    {
        var (words, published) = (frame.Words(preferences), frame.Published(preferences));
        var model = frame.Page(preferences, Title(Place(page, preferences), words, published), Address(Query.After));
        var column = Query.Catalog;
        return model with
        {
            Feeds = Asked is null ? FeedLink.QueryOf(Query, preferences.Script) : null,
            InColumn = column,
            Tags = column is null ? model.Tags : PageTags.OfColumn(model, column),
            Way = IsWhole ? [] : [(Name(words, published), preferences.To(Address(null)))],
        };
    }

    /// <summary>Returns the list with column and publisher named as they are published.</summary>
    public SiteList As(NoticePage page) => this with { Query = Query with { Catalog = page.Catalog, Publisher = page.Publisher } };

    /// <summary>Finds the position of a page of the list.</summary>
    public Paging Place(NoticePage page, ReadingPreferences preferences) =>
        Paging.Of(page, Query.Limit, after => preferences.To(Address(after)));

    /// <summary>Returns the title of a page: no two addresses share one.</summary>
    public string Title(Paging place, Func<string, string> words, Func<string, string> published) => Name(words, published)
        + (place.Before == 0 ? "" : words(place.Number is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"，第 {number} 页")
            : "，" + place.Start));

    private IEnumerable<string?> Conditions(Func<string, string> words, Func<string, string> published) =>
    [
        string.IsNullOrEmpty(Asked) ? null : words("搜索") + published($"“{Asked}”"),
        Query.Catalog is { } catalog ? (catalog == Whole ? words("栏目 ") : "") + published(catalog) : null,
        Query.Publisher is { } publisher ? words("发布机构 ") + published(publisher) : null,
        Query.IndexNumber is { } number ? words("索引号 ") + published(number) : null,
        Query.From is { } from ? words(from.ToString("yyyy年M月d日起", CultureInfo.InvariantCulture)) : null,
        Query.To is { } to ? words(to.ToString("yyyy年M月d日止", CultureInfo.InvariantCulture)) : null,
        Parameters.Query.Limit == new NoticeQuery().Limit
            ? null
            : words(string.Create(CultureInfo.InvariantCulture, $"每页 {Query.Limit} 条")),
    ];
}
