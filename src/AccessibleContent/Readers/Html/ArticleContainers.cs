using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>The names that systems for government sites give to the element that holds the article, the surest first.</summary>
internal static class ArticleContainers
{
    private static readonly string[] Names =
    [
        "#zoom", "#ucap-content", "#barrierfree_container_article", ".trs_editor", ".trs_ueditor", ".trs_editor_view", ".view.trs_ueditor", "#articlecontent", ".articlecontent",
        "#article-content", ".article-content", "#article_content", ".article_content", ".article-body", ".article-con", ".article_con", "#js_content", ".xxgk-content", ".xxgk_content", ".zwgk-content",
        ".zfgb-content", ".pages_content", "#pagecontent", ".page-content", ".news_content", ".news-content", "#newscontent", ".newscontent", ".content-detail", ".detail-content", ".detail_content", "#detailcontent",
        ".info-content", "#infocontent", ".wz_content", ".wznr", ".con_text", ".conttext", "#conttext", ".main-text", ".text-content", "#content_body", ".content-body", ".bt-article-02", "#vsb_content", ".v_news_content",
        ".wp_articlecontent", "article", "[main]", "#content", ".content",
    ];

    private static readonly Dictionary<string, int> Ranks = Names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives the rank of an element's surest name, 0 is the first; null where it has none.</summary>
    public static int? RankOf(IElement element)
    {
        var names = element.ClassList.Select(name => "." + name).Append("#" + element.Id).Append(element.LocalName == "article" ? "article" : "")
            .Append(element.LocalName == "main" || element.GetAttribute("role") == "main" ? "[main]" : "");
        var ranks = names.Where(Ranks.ContainsKey).Select(name => Ranks[name]).ToList();
        return ranks.Count == 0 ? null : ranks.Min();
    }
}
