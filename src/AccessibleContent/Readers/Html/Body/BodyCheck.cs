using System.Globalization;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>
/// Checks the chosen body against the whole page: long sentences that are elsewhere, and not on every page of a site, are quoted.
/// </summary>
internal sealed class BodyCheck(PageOutline outline, Article article, IReadOnlySet<AngleSharp.Dom.IElement> taken, NoticeDraft draft)
{
    private const int Long = 30;
    private const int MostQuoted = 3;
    private const int LongestQuote = 60;

    /// <summary>Reports the sentences that are elsewhere.</summary>
    public void Report()
    {
        var inside = article.Lines.ToHashSet();
        var known = inside.Where(line => line.Letters >= Long).Select(line => HtmlWords.Bare(line.Head)).ToHashSet(StringComparer.Ordinal);
        var others = outline
            .Lines.Where(line =>
                IsSentence(line) && !inside.Contains(line) && !known.Contains(HtmlWords.Bare(line.Head)) && !IsTaken(line.Box))
            .ToList();
        if (others.Count == 0)
        {
            return;
        }

        var quoted = others
            .Take(MostQuoted)
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"“{Short(line.Head)}”（第 {line.SourceLine ?? 0} 行）"));
        var more = others.Count > MostQuoted ? string.Create(CultureInfo.InvariantCulture, $"等 {others.Count} 段") : "";
        draft.Remark(
            RemarkRule.BodyElsewhere,
            $"网页上另有成句的文字不在正文里：{string.Join('、', quoted)}{more}；请核对正文是否完整。",
            "blocks",
            others[0].SourceLine);
    }

    private static bool IsSentence(PageLine line) =>
        line is { HasEnd: true, Box.IsAside: false }
        && line.Letters - line.Linked >= Long
        && line.Linked * 5 < line.Letters
        && !PageWords.IsOfSite(line.Head)
        && !PageWords.IsTail(line.Head)
        && !PageWords.IsDisclaimer(line.Head);

    private static string Short(string words) => words.Length <= LongestQuote ? words : string.Concat(words.AsSpan(0, LongestQuote), "…");

    private bool IsTaken(PageBox? box)
    {
        for (; box is not null && taken.Count > 0; box = box.Parent)
        {
            if (taken.Contains(box.Element))
            {
                return true;
            }
        }

        return false;
    }
}
