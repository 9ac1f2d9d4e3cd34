using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Readers;

using Piece = (string Word, string Gap, string Raw);

namespace AccessibleContent.EndToEnd.Words;

/// <summary>Compares what a browser shows of an article with the notice that was read from it.</summary>
internal sealed partial class WordsLaw
{
    private const int Certain = 12;
    private const int Least = 4;

    private static readonly Renderer Renderer = new(HanziEngine.Layered);
    private static readonly Rendition Json = Rendition.All.Single(one => one.Name == "zh-Hans.standard.json");

    private readonly List<string> _faults = [];
    private readonly NoticeWords _notice;
    private readonly string _body;
    private readonly string _reported;
    private readonly Reading _reading;

    /// <summary>Takes the notice and its reader's remarks.</summary>
    public WordsLaw(Reading reading)
    {
        _reading = reading;
        _notice = new NoticeWords(Renderer.Render(reading.Notice!, Json));
        _body = _notice.Letters;
        _reported = string.Join('\n', reading.Remarks.Select(remark => Letter.Bare(remark.Message)).Append(Letter.Bare(_notice.Elsewhere)));
    }

    /// <summary>Gets the number of pieces of text compared.</summary>
    public int Words { get; private set; }

    /// <summary>Gets the number of gaps compared.</summary>
    public int Gaps { get; private set; }

    /// <summary>Gets the number of hidden pieces of text searched for.</summary>
    public int Hidden { get; private set; }

    /// <summary>Returns the violations.</summary>
    /// <param name="page">What the browser shows; where it marks the article, all of that is compared.</param>
    /// <param name="known">Text known to belong to the article: the article extends at least this far.</param>
    public IReadOnlyList<string> Faults(ShownPage page, IReadOnlyList<string> known)
    {
        var whole = string.Concat(page.Shown.Select(piece => Letter.Bare(piece.Text)));

        var isConverted = IsConverted(whole);
        List<Piece> Pieces(IEnumerable<ShownPiece> shown) =>
            [
                .. shown.Select(piece =>
                    (isConverted ? Simplified(Letter.Bare(piece.Text)) : Letter.Bare(piece.Text), piece.Gap, Letter.Plain(piece.Text))),
            ];
        Compare(
            Gathered(
                page.Shown.Any(piece => piece.IsOfArticle)
                    ? Pieces(page.Shown.Where(piece => piece.IsOfArticle))
                    : Span(Pieces(page.Shown), known)));
        SeekHidden(page, whole);
        return _faults;
    }

    // The notice of a page in Traditional script is stored in Simplified.
    private bool IsConverted(string whole)
    {
        var simplified = Simplified(whole);
        for (var length = Math.Min(Certain, _body.Length); length >= Least; length--)
        {
            if (whole.Contains(_body[..length], StringComparison.Ordinal))
            {
                return false;
            }

            if (simplified.Contains(_body[..length], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Marks without letters leave a gap at their place.
    private static List<Piece> Gathered(IEnumerable<Piece> pieces)
    {
        var gathered = new List<Piece>();
        var gap = "";
        foreach (var (word, before, raw) in pieces)
        {
            gap = gap == "gap" || before == "gap" ? "gap" : gap + before;
            if (word.Length > 0)
            {
                gathered.Add((word, gap, raw));
                gap = "";
            }
        }

        return gathered;
    }

    // The article lies between the notice's first words and its last, and extends to what is known to belong to it.
    private List<Piece> Span(List<Piece> pieces, IReadOnlyList<string> known)
    {
        var whole = string.Concat(pieces.Select(piece => piece.Word));
        var (from, to) = Ends(whole);
        if (from < 0 || to <= from)
        {
            _faults.Add(
                $"the page shows nothing like the notice's beginning “{_body[..Math.Min(Certain, _body.Length)]}” or end "
                + $"“{Before(_body.Length)}”"
            );
            return [];
        }

        foreach (var words in known.Select(Letter.Bare).Where(words => words.Length > 0))
        {
            var place = whole.IndexOf(words, from, StringComparison.Ordinal) is >= 0 and var behind
                ? behind
                : whole.LastIndexOf(words, StringComparison.Ordinal);
            if (place < 0)
            {
                _faults.Add($"known to be of the article, and not shown: “{words}”");
            }
            else
            {
                (from, to) = (Math.Min(from, place), Math.Max(to, place + words.Length));
            }
        }

        return Within(pieces, from, to);
    }

    private (int From, int To) Ends(string whole)
    {
        var (from, to) = (-1, -1);
        for (var length = Math.Min(Certain, _body.Length); length >= Least && (from < 0 || to < 0); length--)
        {
            from = from < 0 ? whole.IndexOf(_body[..length], StringComparison.Ordinal) : from;
            to = to < 0 && whole.LastIndexOf(_body[^length..], StringComparison.Ordinal) is >= 0 and var end ? end + length : to;
        }

        return (from, to);
    }

    private static List<Piece> Within(List<Piece> pieces, int from, int to)
    {
        var at = 0;
        var span = new List<Piece>();
        foreach (var (word, gap, raw) in pieces)
        {
            if (at + word.Length > from && at < to)
            {
                span.Add((word[Math.Max(0, from - at)..Math.Min(word.Length, to - at)], gap, raw));
            }

            at += word.Length;
        }

        return span;
    }

    private void Compare(List<Piece> pieces)
    {
        var (at, isNext) = (0, false);
        for (var index = 0; index < pieces.Count; index++)
        {
            var (word, gap, _) = pieces[index];
            Words++;
            if (Find(word, at) is not { } place)
            {
                if (!_reported.Contains(word, StringComparison.Ordinal) && !_reported.Contains(Simplified(word), StringComparison.Ordinal))
                {
                    _faults.Add($"shown, and neither in the notice nor quoted: “{word}” after “{Before(at)}”");
                }

                isNext = false;
                continue;
            }

            if (isNext && place == at && gap.Length > 0)
            {
                CompareGap(pieces, index, place);
            }

            (at, isNext) = (place + word.Length, true);
        }
    }

    private void CompareGap(List<Piece> pieces, int index, int place)
    {
        Gaps++;
        if (_notice.IsApart(place)
            || IsPadding(pieces, index)
            || (pieces[index].Gap != "gap" && IsWide(_body[place]) && IsWide(_body[place - 1])))
        {
            return;
        }

        _faults.Add($"shown apart, and joined in the notice: “{pieces[index - 1].Word}” and “{pieces[index].Word}”");
    }

    // 王　五, 总　则: one word, set as wide as its neighbours; and a name that its sentence continues after, 李　某为局长.
    private static bool IsPadding(List<Piece> pieces, int index) =>
        IsWide(pieces[index].Word[0])
        && IsOne(string.Concat(pieces[index - 1].Raw.Reverse()), index == 1 || pieces[index - 1].Gap.Length > 0)
        && (
            IsOne(pieces[index].Raw, index + 1 == pieces.Count || pieces[index + 1].Gap.Length > 0)
            || BehindAName().IsMatch(pieces[index].Raw));

    // One letter, and then a mark or another gap.
    private static bool IsOne(string text, bool isWhole)
    {
        var letters = text.TakeWhile(Letter.Is).Count(letter => !char.IsLowSurrogate(letter));
        return letters == 1 && (isWhole || text.Length > text.TakeWhile(Letter.Is).Count());
    }

    private static bool IsWide(char character) =>
        character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' || char.IsSurrogate(character);

    // Where the notice continues; otherwise what was quoted is tried before the words farther on.
    private int? Find(string word, int at)
    {
        if (Matches(word, at) || Matches(Simplified(word), at))
        {
            return at;
        }

        if (_reported.Contains(word, StringComparison.Ordinal))
        {
            return null;
        }

        var later = _body.IndexOf(word, at, StringComparison.Ordinal);
        later = later < 0 ? _body.IndexOf(Simplified(word), at, StringComparison.Ordinal) : later;
        return later < 0 || (word.Length < 2 && later > at + 20) ? null : later;
    }

    private bool Matches(string word, int at) =>
        at + word.Length <= _body.Length
        && word.Index().All(letter => _body[at + letter.Index] == letter.Item || Letter.IsRadical(letter.Item));

    [GeneratedRegex("^.(?:为|為|任|的|兼|同志|先生|女士|同学|等)")]
    private static partial Regex BehindAName();

    private static string Simplified(string word) => HanziEngine.Layered.Convert(word, HanScript.Simplified);

    private string Before(int at) => _body[Math.Max(0, at - Certain)..at];

    private void SeekHidden(ShownPage page, string whole)
    {
        var hidden = page
            .Hidden.Select(Letter.Bare)
            .Where(word =>
                word.Length > 0 && word.Length >= (char.IsAscii(word[0]) ? 8 : 4) && !whole.Contains(word, StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Hidden += hidden.Count;
        foreach (var rendition in hidden.Count == 0 ? [] : Rendition.All)
        {
            var text = Letter.Bare(Encoding.UTF8.GetString(Renderer.Render(_reading.Notice!, rendition)));
            _faults.AddRange(
                hidden
                    .Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
                    .Select(word => $"hidden, and in {rendition.Name}: “{word}”"));
        }
    }
}
