using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>The names that systems for government sites give to the element that holds the article: each speaks for it, and none decides alone.</summary>
internal static class ArticleContainers
{
    // The first are given to nothing but an article; the others to many a box of a page too.
    private static readonly HashSet<string> Sure = new(StringComparer.OrdinalIgnoreCase)
    {
        "#zoom", "#ucap-content", "#barrierfree_container_article", ".trs_editor", ".trs_ueditor", ".trs_editor_view", "#articlecontent", ".articlecontent",
        "#article-content", ".article-content", "#article_content", ".article_content", ".article-body", ".article-con", ".article_con", "#js_content", ".xxgk-content", ".xxgk_content", ".zwgk-content",
        ".zfgb-content", ".pages_content", "#pagecontent", ".page-content", ".news_content", ".news-content", "#newscontent", ".newscontent", ".content-detail", ".detail-content", ".detail_content", "#detailcontent",
        ".info-content", "#infocontent", ".wz_content", ".wznr", ".con_text", ".conttext", "#conttext", ".main-text", ".text-content", "#content_body", ".content-body", ".bt-article-02", "#vsb_content", ".v_news_content",
        ".wp_articlecontent", "#artibody", "#endtext",
    };

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase) { "#content", ".content" };

    /// <summary>Says whether the name is given to articles alone.</summary>
    public static bool IsSure(IElement element) =>
        (element.Id is { Length: > 0 } id && Sure.Contains("#" + id)) || element.ClassList.Any(name => Sure.Contains("." + name));

    /// <summary>Gives what the name adds to the worth of what the element holds, as a part of it; 0 where it says nothing.</summary>
    public static double ShareOf(IElement element)
    {
        if (IsSure(element))
        {
            return 0.35;
        }

        var isCommon = element.LocalName is "article" or "main" || element.GetAttribute("role") is "main" or "article"
            || (element.Id is { } other && Common.Contains("#" + other)) || element.ClassList.Any(name => Common.Contains("." + name));
        return isCommon ? 0.1 : 0;
    }
}
