using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>
/// What a line speaks for an article around it, in letters: sentences outside links for it, other words a little, links and what stands on
/// every page against it. The title and what stands under it are a border that an article does not reach over for little.
/// </summary>
internal sealed class LineWorth
{
    /// <summary>The most that one line or box speaks against an article around it: a long sidebar must not part two halves of one.</summary>
    public const double Worst = -150;

    private const double Border = -20;
    private const double Words = 0.4;
    private const double Pointer = 1;

    // So many letters of sentences after a title, the record and the byline are over: a label is a word of the article.
    private const int EndOfHead = 60;

    // So many characters of a title are the title, whatever a template hangs on it.
    private const int Distinct = 8;

    // Every line is compared with each.
    private const int MostTitles = 20;

    private readonly List<string> _titles;
    private int _sinceTitle;

    /// <summary>Knows the titles of a page.</summary>
    public LineWorth(IHtmlDocument document, PageTags tags)
    {
        string?[] titles = [tags["ArticleTitle"], tags["og:title"], document.Title, .. (document.Title ?? "").Split('_', '-', '|', '－', '—', '–', '｜', '·')];
        _titles = [.. titles.Select(title => HtmlWords.Bare(title ?? "")).Where(title => title.Length > 3).Take(MostTitles)];
    }

    /// <summary>Gives the worth of a line; lines must come in the order of the page.</summary>
    public double Of(PageLine line)
    {
        var worth = line.Letters == 0 ? Picture(line) : line.Box.IsAside ? -Math.Min(line.Letters, 40) / 2.0 : IsBorder(line) ? Border : Text(line);
        _sinceTitle += line.IsProse && worth > 0 ? line.Letters : 0;
        return worth;
    }

    // Behind the first sentences the same words are a site's name, as a signature.
    private bool IsTitle(PageLine line) => line.Letters <= 120 && (line.Box.Element.LocalName == "h1" || (_sinceTitle < EndOfHead && Says(HtmlWords.Bare(line.Head))));

    private bool Says(string words) => words.Length > 3 && _titles.Exists(title => title == words || (words.Length >= Distinct && title.StartsWith(words, StringComparison.Ordinal)));

    private static double Picture(PageLine line) => line.HasPicture && !line.Box.IsAside ? 1 : 0;

    private double Text(PageLine line)
    {
        if ((PageWords.IsOfSite(line.Head) && !IsHost(line)) || PageWords.IsHeadOfLinks(line.Head) || PageWords.IsHeadOfComments(line.Head))
        {
            return -Math.Clamp(line.Letters, 5, 40);
        }

        if (line.IsLinks)
        {
            return -Math.Min(line.Linked, 40);
        }

        if (PageWords.IsDay(line.Head))
        {
            return Signed(line.Head);
        }

        // A sentence that leads elsewhere is of the article that it ends, and makes none.
        if (line.IsPointer)
        {
            return Math.Max(Pointer, line.Letters - (2 * line.Linked));
        }

        return line.IsProse ? line.Letters - (2 * line.Linked) : (Words * (line.Letters - line.Linked)) - line.Linked;
    }

    // At the foot of a page, whose site it is; before the first sentences, whose meeting.
    private bool IsHost(PageLine line) => _sinceTitle < EndOfHead && line.Head.StartsWith("主办", StringComparison.Ordinal);

    // The day under a signature is written out; a day of figures is one of a list's.
    private static double Signed(string head) => head.Contains('年', StringComparison.Ordinal) ? 13 : 0;

    private bool IsBorder(PageLine line)
    {
        if (IsTitle(line))
        {
            _sinceTitle = 0;
            return true;
        }

        return _sinceTitle < EndOfHead && (PageWords.IsUnderTitle(line.Head) || IsRecord(line.Head));
    }

    // 名称 alone heads a column of many a table.
    private static bool IsRecord(string head) => head.Length <= 100
        && (head.AsSpan().IndexOfAny(":：") is > 0 and <= 12 and var colon ? RecordLabels.FieldOf(head[..colon]) is not null : head.Length <= 12 && RecordLabels.IsTelling(head));
}
