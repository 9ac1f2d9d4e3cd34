using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html;

/// <summary>Joins the pages of an article that a site has cut into several.</summary>
public static class ArticlePages
{
    /// <summary>The most pages of one article; what leads on is no article, or leads in a circle.</summary>
    public const int Most = 50;

    /// <summary>Gives one notice: the facts of the first page, the text of all, and every attachment once, last.</summary>
    /// <param name="pages">What was read of each page, the first first; each must be a notice.</param>
    public static Reading Join(IReadOnlyList<Reading> pages)
    {
        var (first, blocks) = (pages[0], pages.SelectMany(page => page.Notice!.Blocks).ToList());
        var notice = first.Notice! with { Blocks = [.. blocks.Where(block => block is not Attachment), .. blocks.OfType<Attachment>().Distinct()] };
        var remarks = pages.SelectMany(page => page.Remarks).Where(remark => remark.Rule != RemarkRule.ArticleInPages);
        return NoticeLimits.Check(Reading.Of(notice, [.. remarks, new(RemarkKind.Repaired, string.Create(CultureInfo.InvariantCulture, $"文章由 {pages.Count} 页合成。"))]) with { Address = first.Address });
    }
}
