using System.Globalization;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>Writes what a page says about the results of a search.</summary>
internal sealed class FoundPage(PageModel page, SiteList list, SearchResults found)
{
    // More values are no choice but a list to read.
    private const int MostValues = 10;

    /// <summary>Returns the results as the page shows them.</summary>
    public FoundModel Model(IReadOnlyList<FoundWords> words) => new(
        new(page, found.Page, list.Place(found.Page, page.Preferences))
        {
            Found = [.. words.Select(one => new FoundText(one.Title, one.Snippet))],
        },
        [.. Understood()],
        found.IsCorrected ? [] : [.. found.Corrections.Select(words => (page.Published(words), AddressOf(words)))],
        new(page, [.. Groups().Where(group => group.Values.Count > 1)], [.. Wider()]));

    private IEnumerable<string> Understood()
    {
        var w = page.Words;
        if (found is { IsCorrected: true, Corrections: [var meant, ..] })
        {
            yield return w("没有找到") + Quoted(list.Asked!) + w("，下面是") + Quoted(meant) + w("的结果。");
        }

        if (found.IsRelaxed)
        {
            yield return w("没有一条公告含有全部词语；下面的公告含有其中一部分。");
        }

        foreach (var (word, others) in found.Widened)
        {
            yield return Quoted(word) + w("也按意思相同的") + string.Concat(others.Select(Quoted)) + w("查找。");
        }
    }

    private string Quoted(string words) => page.Published($"“{words}”");

    private string AddressOf(string words) => page.Preferences.To("/search?q=" + Uri.EscapeDataString(words));

    private IEnumerable<FacetGroup> Groups() =>
    [
        Group("栏目", found.Catalogs, page.Published, name => [("catalog", name)]),
        Group("发布机构", found.Publishers, page.Published, name => [("publisher", name)]),
        Group("年份", found.Years, name => name + page.Words(" 年"), name => [("from", $"{name}-01-01"), ("to", $"{name}-12-31")]),
    ];

    private FacetGroup Group(
        string label,
        IReadOnlyList<SearchFacet> values,
        Func<string, string> shown,
        Func<string, IReadOnlyList<(string Key, string Value)>> filter) =>
        new(
            page.Words(label),
            [.. values.Take(MostValues).Select(one => (shown(one.Name), one.Count, Address(filter(one.Name))))]);

    private IEnumerable<(string Label, string Address)> Wider()
    {
        var query = list.Query;
        (string Label, bool IsSet, string[] Keys)[] filters =
        [
            ("不限栏目", query.Catalog is not null, ["catalog"]),
            ("不限机构", query.Publisher is not null, ["publisher"]),
            ("不限日期", query.From is not null || query.To is not null, ["from", "to"]),
        ];
        return filters.Where(filter => filter.IsSet)
            .Select(filter => (page.Words(filter.Label), Address([.. filter.Keys.Select(key => (key, ""))])));
    }

    private string Address(IReadOnlyList<(string Key, string Value)> instead) => page.Preferences.To(list.AddressWith(instead));
}
