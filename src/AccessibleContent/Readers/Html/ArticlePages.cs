using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html;

/// <summary>Joins the pages of an article that a site has split.</summary>
public static class ArticlePages
{
    /// <summary>The maximum number of pages of one article; a longer chain is no article, or a cycle.</summary>
    public const int Most = 50;

    /// <summary>Returns one notice: the facts of the first page, the text of all pages, and every attachment once, last.</summary>
    /// <param name="pages">The readings of the pages, in order; each must be a notice.</param>
    public static Reading Join(IReadOnlyList<Reading> pages)
    {
        var (first, blocks) = (pages[0], pages.SelectMany(page => page.Notice!.Blocks).ToList());
        var notice = first.Notice! with
        {
            Blocks = [.. blocks.Where(block => block is not Attachment), .. blocks.OfType<Attachment>().Distinct()],
        };
        var remarks = pages.SelectMany(page => page.Remarks).Where(remark => remark.Rule != RemarkRule.ArticleInPages);
        return NoticeLimits.Check(
            Reading.Of(
                notice,
                [.. remarks, new(RemarkKind.Repaired, string.Create(CultureInfo.InvariantCulture, $"文章由 {pages.Count} 页合成。"))]
            ) with
            {
                Address = first.Address,
            }
        );
    }
}
