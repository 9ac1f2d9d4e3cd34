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

    private const string Closing = "”’」』）)】》〉〕］]";
    private const string Opening = "“‘「『（(【《〈〔［[";
    private const string Ends = "。！？!?";

    private readonly string _line;
    private readonly ImmutableArray<SpokenSpan> _spans;
    private readonly int[] _best = new int[6];
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
            var (length, heard) = Unit(at);
            if (at + length - start > Longest || said + heard > Longest)
            {
                return Return(Array.Find(_best, place => place > 0) is > 0 and var best ? best : at);
            }

            (at, said) = (at + length, said + heard);
            hasEnded = IsEnd(at) || (hasEnded && Closing.Contains(_line[at - 1], StringComparison.Ordinal));
            if (hasEnded && !Continues(at))
            {
                return at;
            }

            _best[Rank(at)] = at;
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

    private (int Length, int Heard) Unit(int at)
    {
        if (_span < _spans.Length && _spans[_span].Start == at)
        {
            return (_spans[_span].Length, _spans[_span++].Alias.Length);
        }

        return char.IsHighSurrogate(_line[at]) && at + 1 < _line.Length && char.IsLowSurrogate(_line[at + 1]) ? (2, 2) : (1, 1);
    }

    // Half-width marks stand in addresses and codes too.
    private bool IsEnd(int at) => Ends.Contains(_line[at - 1], StringComparison.Ordinal) && (_line[at - 1] > '?' || IsFree(at));

    private bool IsFree(int at) => at == _line.Length || char.IsWhiteSpace(_line[at]) || _line[at] >= '\u2E80';

    private bool Continues(int at) =>
        at < _line.Length && (Closing.Contains(_line[at], StringComparison.Ordinal) || Ends.Contains(_line[at], StringComparison.Ordinal));

    private int Rank(int at) => Continues(at) || Opening.Contains(_line[at - 1], StringComparison.Ordinal) ? 5 : _line[at - 1] switch
    {
        '；' or '…' => 0,
        ';' or '.' when IsFree(at) => 0,
        '，' => 1,
        ',' when IsFree(at) => 1,
        '、' or '：' or '—' => 2,
        ' ' or '\u3000' => 3,
        _ => IsBracket(at) ? 4 : 5,
    };

    private bool IsBracket(int at) => Closing.Contains(_line[at - 1], StringComparison.Ordinal)
        || (at < _line.Length && Opening.Contains(_line[at], StringComparison.Ordinal));
}
