using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>
/// Leaves out of an article what belongs to the page: related links, comments, buttons, its editor, page numbers, headings of empty boxes.
/// Each is quoted.
/// </summary>
internal sealed class ArticleRest(Article article, PageNumbers numbers, NoticeDraft draft)
{
    // After page numbers, the editor or the heading of comments, nothing belongs to the article; in its first part the same text may.
    private const double LastPart = 0.5;

    private const int FewLinks = 3;

    private readonly HashSet<INode> _leaves = [];
    private readonly List<PageLine> _group = [];

    /// <summary>Returns the texts and pictures that are left out.</summary>
    public IReadOnlySet<INode> Find()
    {
        var lines = article.Lines;
        var (first, last) = (IndexOf(lines, 0, 1), IndexOf(lines, lines.Count - 1, -1));
        var left = lines.Sum(line => line.Letters);
        var most = left * LastPart;
        var (isLinks, isOver) = (false, false);
        for (var i = 0; i < lines.Count; i++)
        {
            draft.Budget.GoOn();
            var line = lines[i];
            isOver |= left <= most && PageWords.IsHeadOfComments(line.Head);
            isLinks = isLinks
                ? line.IsLinks || line.Letters == 0 || PageWords.IsDay(line.Head) || HeadsLinks(lines, i)
                : HeadsLinks(lines, i);
            isLinks |= i > last && last >= 0 && AreLinks(lines, i);
            var isOut = isOver || isLinks || line.Box.IsAside || numbers.Has(line) || ((i < first || i > last) && IsTail(lines, i));
            Take(line, isOut && !line.HasFile);
            isOver |= left <= most && (numbers.Has(line) || (i > last && PageWords.IsEditor(line.Head)));
            left -= line.Letters;
        }

        Report();
        return _leaves;
    }

    private static int IndexOf(IReadOnlyList<PageLine> lines, int from, int step)
    {
        while (from >= 0 && from < lines.Count && !(lines[from].IsProse && !lines[from].Box.IsAside && !PageWords.IsTail(lines[from].Head)))
        {
            from += step;
        }

        return from;
    }

    // A few lines of nothing but links after the last sentence lead to other pages.
    private static bool AreLinks(IReadOnlyList<PageLine> lines, int index) =>
        index + FewLinks <= lines.Count
        && Enumerable.Range(index, FewLinks).All(i => lines[i] is { Letters: > 0, HasFile: false } line && line.Linked == line.Letters);

    // Only if links follow, or nothing: if sentences follow, it heads a chapter.
    private static bool HeadsLinks(IReadOnlyList<PageLine> lines, int index)
    {
        var line = lines[index];
        if (!PageWords.HeadsLinks(line.Head) || line.HasFile)
        {
            return false;
        }

        if (line.IsLinks)
        {
            return true;
        }

        var next = index + 1;
        return PageWords.IsHeadOfLinks(line.Head)
            && (
                next == lines.Count
                || (lines[next].IsLinks && !lines[next].HasFile)
                || PageWords.IsHeadOfLinks(lines[next].Head)
                || PageWords.IsTail(lines[next].Head));
    }

    private static bool IsTail(IReadOnlyList<PageLine> lines, int index)
    {
        var line = lines[index];
        if (line.Letters == 0 || IsInCell(line.Box))
        {
            return false;
        }

        var isEmptyBox =
            PageWords.IsHeadOfFiles(line.Head)
            && (
                index + 1 == lines.Count
                || lines[index + 1].HasFile
                || PageWords.HeadsLinks(lines[index + 1].Head)
                || PageWords.IsTail(lines[index + 1].Head));
        return isEmptyBox || PageWords.IsTail(line.Head) || PageWords.IsOfSite(line.Head);
    }

    private static bool IsInCell(PageBox? box)
    {
        for (var i = 0; i < 3 && box is not null; i++)
        {
            if (box.Element.LocalName is "td" or "th")
            {
                return true;
            }

            box = box.Parent;
        }

        return false;
    }

    private void Take(PageLine line, bool isOut)
    {
        if (!isOut)
        {
            Report();
            return;
        }

        _leaves.UnionWith(line.Leaves);
        _group.Add(line);
    }

    private void Report()
    {
        var words = string.Join(' ', _group.Select(line => line.Words()).Where(words => words.Length > 0));
        if (words.Length > 0)
        {
            draft.Remark(RemarkRule.PagePart, $"网页部件未采用：“{words}”。", line: _group[0].SourceLine);
        }

        _group.Clear();
    }
}
