using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>
/// How strongly a line indicates an article around it, in letters: sentences outside links count for it, other text a little, links and
/// site-wide text against it. The title and what follows it are a border that an article does not cross lightly.
/// </summary>
internal sealed class LineWorth
{
    /// <summary>
    /// The most that one line or box counts against an article around it: a long sidebar must not separate two halves of one.
    /// </summary>
    public const double Worst = -150;

    private const double Border = -20;
    private const double Words = 0.4;
    private const double Pointer = 1;

    // After this many letters of sentences the title, the record and the byline are over: a label is text of the article.
    private const int EndOfHead = 60;

    // A prefix of this length identifies a title, whatever a template appends to it.
    private const int Distinct = 8;

    // Every line is compared with each title.
    private const int MostTitles = 20;

    private readonly List<string> _titles;
    private int _sinceTitle;

    /// <summary>Collects the titles of a page.</summary>
    public LineWorth(IHtmlDocument document, PageTags tags)
    {
        string?[] titles =
        [
            tags["ArticleTitle"],
            tags["og:title"],
            document.Title,
            .. (document.Title ?? "").Split('_', '-', '|', '－', '—', '–', '｜', '·'),
        ];
        _titles = [.. titles.Select(title => HtmlWords.Bare(title ?? "")).Where(title => title.Length > 3).Take(MostTitles)];
    }

    /// <summary>Returns the worth of a line; lines must be passed in page order.</summary>
    public double Of(PageLine line)
    {
        var worth =
            line.Letters == 0 ? Picture(line)
            : line.Box.IsAside ? -Math.Min(line.Letters, 40) / 2.0
            : IsBorder(line) ? Border
            : Text(line);
        _sinceTitle += line.IsProse && worth > 0 ? line.Letters : 0;
        return worth;
    }

    // After the first sentences the same text is a site's name, used as a signature.
    private bool IsTitle(PageLine line) =>
        line.Letters <= 120 && (line.Box.Element.LocalName == "h1" || (_sinceTitle < EndOfHead && Says(HtmlWords.Bare(line.Head))));

    private bool Says(string words) =>
        words.Length > 3
        && _titles.Exists(title => title == words || (words.Length >= Distinct && title.StartsWith(words, StringComparison.Ordinal)));

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

        // A sentence that links elsewhere belongs to the article it ends, but does not make one.
        if (line.IsPointer)
        {
            return Math.Max(Pointer, line.Letters - (2 * line.Linked));
        }

        return line.IsProse ? line.Letters - (2 * line.Linked) : (Words * (line.Letters - line.Linked)) - line.Linked;
    }

    // At the foot of a page: the owner of the site; before the first sentences: the host of the meeting.
    private bool IsHost(PageLine line) => _sinceTitle < EndOfHead && line.Head.StartsWith("主办", StringComparison.Ordinal);

    // The date under a signature is written out; a date in digits belongs to a list.
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

    // 名称 alone heads a column of many tables.
    private static bool IsRecord(string head) => head.Length <= 100
        && (
            head.AsSpan().IndexOfAny(":：") is > 0 and <= 12 and var colon
                ? RecordLabels.FieldOf(head[..colon]) is not null
                : head.Length <= 12 && RecordLabels.IsTelling(head));
}
