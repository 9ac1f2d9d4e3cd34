using System.Buffers;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>Recognises by name what surrounds an article: navigation, sidebars, related links, comments, share bars.</summary>
internal sealed class PageAsides(IElement body, TextLengths lengths)
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "navbar", "navi", "navigation", "topnav", "subnav", "menu", "submenu", "footer", "foot", "sidebar", "aside", "sider",
        "crumb", "crumbs", "breadcrumb", "breadcrumbs", "dqwz", "copyright", "related", "relate", "relates", "relatednews", "relatedlink",
        "relatedlinks", "recommend", "recommends", "recommended", "xgxw", "xgwz", "xgyd", "xgnews", "xglj", "hotnews", "ranking", "rank",
        "share", "sharebar", "sharebox", "bdshare", "bdsharebuttonbox", "jiathis", "fenxiang", "comment", "comments", "pinglun", "gentie",
        "disqus", "qrcode", "ewm", "erweima", "friendlink", "friendlinks", "yqlj", "pager", "pagination", "pagebar", "prevnext", "advert",
        "advertisement", "banner",
    };

    private readonly int _plain = lengths.PlainOf(body);

    /// <summary>
    /// Returns whether the element is beside the article according to its name; a name that applies to nearly the whole text means nothing.
    /// </summary>
    public bool Has(IElement element) => IsNamed(element) && lengths.PlainOf(element) * 3L <= _plain;

    private static bool IsNamed(IElement element) => element.LocalName is "nav" or "footer" or "aside" or "menu"
        || element.GetAttribute("role") is "navigation" or "contentinfo" or "complementary" or "search"
        || AnyName(element.Id) || AnyName(element.ClassName);

    // The words of a name: nav-bar, xgxw_list, share2.
    private static bool AnyName(string? names)
    {
        if (names is null)
        {
            return false;
        }

        var lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var rest = names.AsSpan(); rest.Length > 0;)
        {
            var start = rest.IndexOfAny(Letters);
            if (start < 0)
            {
                return false;
            }

            rest = rest[start..];
            var end = rest.IndexOfAnyExcept(Letters) is >= 0 and var at ? at : rest.Length;
            if (lookup.Contains(rest[..end]))
            {
                return true;
            }

            rest = rest[end..];
        }

        return false;
    }
}
