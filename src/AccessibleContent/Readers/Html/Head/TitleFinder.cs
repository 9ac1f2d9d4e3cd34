using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>Finds the line that shows the title: the nearest one above the body that tags, markup and neighbours indicate.</summary>
internal sealed class TitleFinder
{
    private const int MostAbove = 150;
    private const int MostInside = 15;
    private const int MostLines = 4;
    private const int Longest = 300;
    private const int Telling = 8;

    // A heading, or a byline after it, and nothing against it.
    private const double Enough = 2.5;
    private const double Browser = 6;

    private readonly IReadOnlyList<HeadFacts> _facts;
    private readonly PageTags _tags;
    private readonly NoticeDraft _draft;
    private readonly int _first;
    private readonly int _body;
    private readonly TitleScores _scores;
    private readonly string? _browser;

    private TitleFinder(IReadOnlyList<HeadFacts> facts, PageTags tags, NoticeDraft draft)
    {
        (_facts, _tags, _draft) = (facts, tags, draft);
        _body = facts.TakeWhile(fact => fact.Line.Zone == HeadZone.Before).Count();
        _first = Math.Max(0, _body - MostAbove);
        var columns = Columns();
        _browser = BrowserTitle(columns);
        string?[] references = [tags["ArticleTitle"], .. Recorded(), tags["og:title"], _browser];
        _scores = new(
            [.. references.OfType<string>().Select(HtmlWords.Bare).Where(reference => reference.Length > 1).Distinct()],
            tags["SiteName"],
            columns);
    }

    /// <summary>Finds the title; null if neither a line nor a tag resembles one.</summary>
    public static HeadTitle? Find(IReadOnlyList<HeadFacts> facts, PageTags tags, NoticeDraft draft) =>
        new TitleFinder(facts, tags, draft).Find();

    private HeadTitle? Find()
    {
        var candidates = Candidates().Select(candidate => (Title: candidate, Score: ScoreOf(candidate))).ToList();
        var (best, most) = candidates.Count == 0 ? (null, 0) : candidates.MaxBy(one => one.Score);
        return best is not null && most >= (_browser is null || most >= TitleScores.Agreeing ? Enough : Browser)
            ? WithSecondLine(best) with { IsSure = most >= TitleScores.Agreeing || _browser is null || IsInBrowser(best.Words) }
            : Tagged() ?? (most > 0 ? best : null);
    }

    // Site, column and title may be separated by spaces only in a browser title.
    private bool IsInBrowser(string words) =>
        HtmlWords.Bare(words) is { Length: >= Telling } bare && HtmlWords.Bare(_tags.Title).Contains(bare, StringComparison.Ordinal);

    private double ScoreOf(HeadTitle candidate) =>
        _scores.Of(candidate.Words, _facts[candidate.First].Line, LeadsByline(candidate.Last), Math.Abs(_body - candidate.Last));

    private HeadTitle? Tagged()
    {
        var words = Clean(
            _tags["og:title"] is { } shared
            && _browser is not null
            && HtmlWords.Bare(shared).StartsWith(HtmlWords.Bare(_browser), StringComparison.Ordinal)
                ? _browser
                : _browser ?? _tags["og:title"] ?? "");
        words = words.Length > 0 ? words : Clean(TitleWords.Parts(_tags.Title).FirstOrDefault(part => part.Length > 0) ?? "");
        return words.Length == 0 ? null : new(words, -1, -1, " title 标签", _browser is not null);
    }

    private IEnumerable<HeadTitle> Candidates()
    {
        var end = Math.Min(_facts.Count, _body + MostInside);
        for (var i = _first; i < end && _facts[i].Line.Zone is HeadZone.Before or HeadZone.Head; i++)
        {
            _draft.Budget.GoOn();
            if (!CanBe(_facts[i]))
            {
                continue;
            }

            var words = _facts[i].Text;
            yield return ImportItem(words, i, i);
            for (
                var last = i + 1;
                last < end && last - i < MostLines && CanBe(_facts[last]) && _facts[last].Line.Zone == _facts[i].Line.Zone;
                last++)
            {
                words += _facts[last].Text;
                if (_scores.IsWhole(words) || (_facts[i].Line.Level > 0 && _facts[last].Line.Holder == _facts[i].Line.Holder))
                {
                    yield return ImportItem(words, i, last);
                }
            }
        }
    }

    // Several lines are one title if a single heading holds them, or if a tag has them as one.
    private HeadTitle ImportItem(string words, int first, int last) =>
        new(Clean(words), first, last, _facts[first].Line.Level == 1 ? " h1 " : "标题所在的一行", true);

    private string Clean(string words) => _draft.Cleaner.Words(words);

    private static bool CanBe(HeadFacts fact) =>
        !fact.IsRow
        && fact.Lines.Count == 1
        && !fact.Line.IsAside
        && fact.Line.Bare.Length > 1
        && fact.Line.Text.Length <= Longest
        && !fact.IsOfPage && !fact.Byline.HasPublished && !TitleWords.IsWay(fact.Line.Text);

    private bool LeadsByline(int last)
    {
        var next = _facts.Skip(last + 1).Take(4).Where(fact => fact.Text.Length > 0).Take(2).ToList();
        return next.Exists(fact =>
            !fact.IsRow
            && fact.Byline.Fields.Any(field =>
                field.Label is RecordLabels.Published or RecordLabels.BareDate or RecordLabels.PlainDate or RecordLabels.Updated or "来源"));
    }

    // ——后一行 is the second half of a title, which a page sets below the first.
    private HeadTitle WithSecondLine(HeadTitle title) =>
        title.Last + 1 < _facts.Count
        && _facts[title.Last + 1] is { Line.Zone: HeadZone.Before } next
        && CanBe(next)
        && next.Text.StartsWith('—')
        && !title.Words.Contains('—', StringComparison.Ordinal)
            ? title with { Words = Clean(title.Words + next.Text), Last = title.Last + 1 }
            : title;

    private IEnumerable<string> Recorded() =>
        _facts
            .Where(fact => fact.IsRow)
            .SelectMany(fact => fact.Byline.Fields)
            .Where(field => field.Label == "标题")
            .Select(field => field.Value)
            .Take(1);

    private HashSet<string> Columns()
    {
        var columns = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var fact in _facts
                .Take(_body + MostInside)
                .Skip(_first)
                .Where(fact => fact.Lines.Count == 1 && TitleWords.IsWay(fact.Line.Text)))
        {
            columns.UnionWith(
                fact.Line.Words.Split(['>', '»', '›', '/', '-', ':', '：', '|', HeadMarks.Edge, ' ', '\u00A0', '\u3000'])
                    .Select(HtmlWords.Bare));
        }

        if (_tags["ColumnName"] is { } column)
        {
            columns.Add(HtmlWords.Bare(column));
        }

        return columns;
    }

    // Title, column and site come in either order; the title is the first part, if long enough, that is neither of the last two.
    private string? BrowserTitle(HashSet<string> columns)
    {
        List<string> parts = [.. TitleWords.Parts(Clean(_tags.Title))
            .Where(part =>
                part.Length > 0
                && part != _tags["SiteName"]
                && part != _tags["ColumnName"]
                && !TitleWords.IsSite(part)
                && !TitleWords.IsColumn(part)
                && !(part.Length <= 8 && columns.Contains(HtmlWords.Bare(part)))),
    ];
        return parts.Find(part => part.Length >= 6) ?? parts.FirstOrDefault();
    }
}
