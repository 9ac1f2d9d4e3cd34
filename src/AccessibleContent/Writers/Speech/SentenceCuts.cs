using System.Buffers;
using System.Collections.Immutable;
using AccessibleContent.Speech;

namespace AccessibleContent.Writers.Speech;

/// <summary>
/// Cuts a line into sentences that no engine breaks off: at the ends of sentences, and longer ones at the best mark before the limit. What
/// is said otherwise than it is printed stays in one piece.
/// </summary>
internal sealed class SentenceCuts
{
    /// <summary>The most characters of a sentence, as printed and as said: about 15 seconds.</summary>
    public const int Longest = 80;

    private const int Hard = 5;

    private static readonly SearchValues<char> Marks = SearchValues.Create("”’」』）)】》〉〕］]“‘「『（(【《〈〔［[。！？!?；…;.，,、：— \u3000");

    private const char Joiner = '\u200D';
    private const int LongestJoined = 24;

    private readonly string _line;
    private readonly ImmutableArray<SpokenSpan> _spans;
    private readonly int[] _best = new int[Hard];
    private int _span;

    private SentenceCuts(string line, ImmutableArray<SpokenSpan> spans) => (_line, _spans) = (line, spans);

    /// <summary>Lists the sentences of a line; together they are the line.</summary>
    public static IEnumerable<(int Start, int End)> In(string line, ImmutableArray<SpokenSpan> spans)
    {
        var cuts = new SentenceCuts(line, spans);
        for (var start = 0; start < line.Length;)
        {
            var end = cuts.EndOf(start);
            yield return (start, end);
            start = end;
        }
    }

    private int EndOf(int start)
    {
        Array.Clear(_best);
        var (at, said) = (start, 0);
        for (var hasEnded = false; at < _line.Length;)
        {
            var (length, heard, isSpan) = Unit(at);
            if (at + length - start > Longest || said + heard > Longest)
            {
                var room = Longest - Math.Max(at - start, said);
                return Return(Array.Find(_best, place => place > 0) is > 0 and var best ? best : (isSpan ? at : Whole(at, at + room)));
            }

            (at, said) = (at + length, said + heard);
            hasEnded = IsEnd(at) || (hasEnded && IsClosing(_line[at - 1]));
            if (hasEnded && !Continues(at))
            {
                return at;
            }

            if (Rank(at) is < Hard and var rank)
            {
                _best[rank] = at;
            }
        }

        return at;
    }

    // The spans behind the cut are met again.
    private int Return(int cut)
    {
        while (_span > 0 && _spans[_span - 1].Start >= cut)
        {
            _span--;
        }

        return cut;
    }

    // Not within a character of two units, nor of several that are joined, such as the emoji of a family.
    private int Whole(int start, int cut)
    {
        var whole = cut;
        while (whole > Math.Max(start + 1, cut - LongestJoined) && IsWithin(whole))
        {
            whole--;
        }

        return !IsWithin(whole) ? whole : IsPair(cut) ? cut - 1 : cut;
    }

    private bool IsWithin(int place) => IsPair(place) || _line[place] is Joiner or '\uFE0F' || _line[place - 1] == Joiner;

    private bool IsPair(int place) => char.IsLowSurrogate(_line[place]) && char.IsHighSurrogate(_line[place - 1]);

    // What is said otherwise, or all up to the next mark.
    private (int Length, int Heard, bool IsSpan) Unit(int at)
    {
        if (_span < _spans.Length && _spans[_span].Start == at)
        {
            return (_spans[_span].Length, _spans[_span++].Alias.Length, true);
        }

        var rest = _line.AsSpan(at, (_span < _spans.Length ? _spans[_span].Start : _line.Length) - at);
        var length = rest[0] is var first && Marks.Contains(first) ? 1
            : rest.IndexOfAny(Marks) is > 0 and var next ? next : rest.Length;
        return (length, length, false);
    }

    // Half-width marks stand in addresses and codes too.
    private bool IsEnd(int at) => IsEnding(_line[at - 1]) && (_line[at - 1] > '?' || IsFree(at));

    private bool IsFree(int at) => at == _line.Length || char.IsWhiteSpace(_line[at]) || _line[at] >= '\u2E80';

    private bool Continues(int at) =>
        at < _line.Length && (IsClosing(_line[at]) || IsEnding(_line[at]));

    private int Rank(int at) => Continues(at) || IsOpening(_line[at - 1]) ? Hard : _line[at - 1] switch
    {
        '；' or '…' => 0,
        ';' or '.' when IsFree(at) => 0,
        '，' => 1,
        ',' when IsFree(at) => 1,
        '、' or '：' or '—' => 2,
        ' ' or '\u3000' => 3,
        _ => IsBracket(at) ? 4 : Hard,
    };

    private bool IsBracket(int at) => IsClosing(_line[at - 1])
        || (at < _line.Length && IsOpening(_line[at]));

    private static bool IsClosing(char mark) =>
        mark is '”' or '’' or '」' or '』' or '）' or ')' or '】' or '》' or '〉' or '〕' or '］' or ']';

    private static bool IsOpening(char mark) =>
        mark is '“' or '‘' or '「' or '『' or '（' or '(' or '【' or '《' or '〈' or '〔' or '［' or '[';

    private static bool IsEnding(char mark) => mark is '。' or '！' or '？' or '!' or '?';
}
