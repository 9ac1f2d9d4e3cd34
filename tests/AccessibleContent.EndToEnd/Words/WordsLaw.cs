using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Readers;

namespace AccessibleContent.EndToEnd.Words;

/// <summary>Compares what a browser shows of an article with the notice that was made of it.</summary>
internal sealed class WordsLaw
{
    private const int Certain = 12;
    private const int Least = 4;

    private static readonly Renderer Renderer = new(HanziEngine.Layered);
    private static readonly Rendition Json = Rendition.All.Single(one => one.Name == "zh-Hans.standard.json");

    private readonly List<string> _faults = [];
    private readonly NoticeWords _notice;
    private readonly string _body;
    private readonly string _told;
    private readonly Reading _reading;

    /// <summary>Takes the notice and what its reader had to say.</summary>
    public WordsLaw(Reading reading)
    {
        _reading = reading;
        _notice = new NoticeWords(Renderer.Render(reading.Notice!, Json));
        _body = _notice.Letters;
        _told = string.Join('\n', reading.Remarks.Select(remark => Letter.Bare(remark.Message)).Append(Letter.Bare(_notice.Elsewhere)));
    }

    /// <summary>Gets how many pieces of text were compared.</summary>
    public int Words { get; private set; }

    /// <summary>Gets how many gaps were compared.</summary>
    public int Gaps { get; private set; }

    /// <summary>Gets how many hidden pieces of text were sought.</summary>
    public int Hidden { get; private set; }

    /// <summary>Gives what breaks the law.</summary>
    /// <param name="page">What the browser shows.</param>
    /// <param name="isArticle">Whether that is the article alone, and not the page around it too.</param>
    public IReadOnlyList<string> Faults(ShownPage page, bool isArticle)
    {
        var pieces = page.Shown.Select(piece => (Word: Letter.Bare(piece.Text), piece.Gap, Raw: Letter.Plain(piece.Text))).ToList();
        var whole = string.Concat(pieces.Select(piece => piece.Word));
        if (_body.Length >= Least && !whole.Contains(_body[..Least], StringComparison.Ordinal))
        {
            // A notice of a page in Traditional script is kept in Simplified.
            pieces = [.. pieces.Select(piece => piece with { Word = Simplified(piece.Word) })];
            whole = string.Concat(pieces.Select(piece => piece.Word));
        }

        Compare(isArticle ? Gathered(pieces) : Gathered(Span(pieces, whole)));
        SeekHidden(page, whole);
        return _faults;
    }

    // Marks without letters leave a gap where they stand.
    private static List<(string Word, string Gap, string Raw)> Gathered(IEnumerable<(string Word, string Gap, string Raw)> pieces)
    {
        var gathered = new List<(string Word, string Gap, string Raw)>();
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

    // The article lies between the notice's first words and its last.
    private List<(string Word, string Gap, string Raw)> Span(List<(string Word, string Gap, string Raw)> pieces, string whole)
    {
        var (from, to) = (-1, -1);
        for (var length = Certain; length >= Least && length <= _body.Length && (from < 0 || to < 0); length--)
        {
            from = from < 0 ? whole.IndexOf(_body[..length], StringComparison.Ordinal) : from;
            to = to < 0 && whole.LastIndexOf(_body[^length..], StringComparison.Ordinal) is >= 0 and var end ? end + length : to;
        }

        var at = 0;
        var span = new List<(string Word, string Gap, string Raw)>();
        foreach (var piece in pieces)
        {
            if (at + piece.Word.Length > from && at < to)
                span.Add((piece.Word[Math.Max(0, from - at)..Math.Min(piece.Word.Length, to - at)], piece.Gap, piece.Raw));
            at += piece.Word.Length;
        }

        if (from < 0 || span.Count == 0)
            _faults.Add($"the page shows nothing like the notice's beginning “{_body[..Math.Min(Certain, _body.Length)]}” or end “{Before(_body.Length)}”");
        return from < 0 ? [] : span;
    }

    private void Compare(List<(string Word, string Gap, string Raw)> pieces)
    {
        var (at, isNext) = (0, false);
        for (var index = 0; index < pieces.Count; index++)
        {
            var (word, gap, _) = pieces[index];
            Words++;
            if (Find(word, at) is not { } place)
            {
                if (!_told.Contains(word, StringComparison.Ordinal) && !_told.Contains(Simplified(word), StringComparison.Ordinal))
                    _faults.Add($"shown, and neither in the notice nor quoted: “{word}” after “{Before(at)}”");
                isNext = false;
                continue;
            }

            if (isNext && place == at && gap.Length > 0)
                CompareGap(pieces, index, place);
            (at, isNext) = (place + word.Length, true);
        }
    }

    private void CompareGap(List<(string Word, string Gap, string Raw)> pieces, int index, int place)
    {
        Gaps++;
        if (_notice.IsApart(place) || IsPadding(pieces, index) || (pieces[index].Gap != "gap" && IsWide(_body[place]) && IsWide(_body[place - 1])))
            return;
        _faults.Add($"shown apart, and joined in the notice: “{pieces[index - 1].Word}” and “{pieces[index].Word}”");
    }

    // 王　五, 总　则: one word, set as wide as its neighbours.
    private static bool IsPadding(List<(string Word, string Gap, string Raw)> pieces, int index) =>
        IsWide(pieces[index].Word[0]) && IsOne(string.Concat(pieces[index - 1].Raw.Reverse()), index == 1 || pieces[index - 1].Gap.Length > 0)
        && IsOne(pieces[index].Raw, index + 1 == pieces.Count || pieces[index + 1].Gap.Length > 0);

    // One letter, and then a mark or another gap.
    private static bool IsOne(string text, bool isWhole)
    {
        var letters = text.TakeWhile(Letter.Is).Count(letter => !char.IsLowSurrogate(letter));
        return letters == 1 && (isWhole || text.Length > text.TakeWhile(Letter.Is).Count());
    }

    private static bool IsWide(char character) => character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' || char.IsSurrogate(character);

    // Where the notice goes on; else what was quoted is looked at before the words farther on are.
    private int? Find(string word, int at)
    {
        if (Matches(word, at) || Matches(Simplified(word), at))
            return at;
        if (_told.Contains(word, StringComparison.Ordinal))
            return null;
        var later = _body.IndexOf(word, at, StringComparison.Ordinal);
        later = later < 0 ? _body.IndexOf(Simplified(word), at, StringComparison.Ordinal) : later;
        return later < 0 || (word.Length < 2 && later > at + 20) ? null : later;
    }

    private bool Matches(string word, int at) =>
        at + word.Length <= _body.Length && word.Index().All(letter => _body[at + letter.Index] == letter.Item || Letter.IsRadical(letter.Item));

    private static string Simplified(string word) => HanziEngine.Layered.Convert(word, HanScript.Simplified);

    private string Before(int at) => _body[Math.Max(0, at - Certain)..at];

    private void SeekHidden(ShownPage page, string whole)
    {
        var hidden = page.Hidden.Select(Letter.Bare).Where(word => word.Length > 0 && word.Length >= (char.IsAscii(word[0]) ? 8 : 4) && !whole.Contains(word, StringComparison.Ordinal)).Distinct().ToList();
        Hidden += hidden.Count;
        foreach (var rendition in hidden.Count == 0 ? [] : Rendition.All)
        {
            var text = Letter.Bare(Encoding.UTF8.GetString(Renderer.Render(_reading.Notice!, rendition)));
            _faults.AddRange(hidden.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"hidden, and in {rendition.Name}: “{word}”"));
        }
    }
}
