using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>
/// The names that government site systems give to the element that holds the article: each counts in its favour, and none decides alone.
/// </summary>
internal static class ArticleContainers
{
    // The first are used for articles only; the others for many other boxes of a page too.
    private static readonly HashSet<string> Sure = new(StringComparer.OrdinalIgnoreCase)
    {
        "#zoom", "#ucap-content", "#barrierfree_container_article", ".trs_editor", ".trs_ueditor", ".trs_editor_view", "#articlecontent",
        ".articlecontent", "#article-content", ".article-content", "#article_content", ".article_content", ".article-body", ".article-con",
        ".article_con", "#js_content", ".xxgk-content", ".xxgk_content", ".zwgk-content", ".zfgb-content", ".pages_content", "#pagecontent",
        ".page-content", ".news_content", ".news-content", "#newscontent", ".newscontent", ".content-detail", ".detail-content",
        ".detail_content", "#detailcontent", ".info-content", "#infocontent", ".wz_content", ".wznr", ".con_text", ".conttext", "#conttext",
        ".main-text", ".text-content", "#content_body", ".content-body", ".bt-article-02", "#vsb_content", ".v_news_content",
        ".wp_articlecontent", "#artibody", "#endtext",
    };

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase) { "#content", ".content" };

    /// <summary>Returns whether the name is used for articles only.</summary>
    public static bool IsSure(IElement element) =>
        (element.Id is { Length: > 0 } id && Sure.Contains("#" + id)) || element.ClassList.Any(name => Sure.Contains("." + name));

    /// <summary>Returns what the name adds to the worth of the element's content, as a fraction of it; 0 if it is meaningless.</summary>
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
