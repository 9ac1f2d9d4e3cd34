using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Finds the words of a line whose characters are padded apart to fill a width: 王　辉, 总　则, 主　　旨, 停 水 通 知. All other spaces separate words,
/// and uncertain cases stay apart: to hear two words as one is worse than to hear one letter by letter.
/// </summary>
internal sealed class SpacedLine
{
    // Each round joins what is closest together; there are few widths, and so few rounds.
    private const int MostRounds = 12;

    private readonly string _line;
    private List<SpacedWord> _words;

    private SpacedLine(string line, List<SpacedWord> words) => (_line, _words) = (line, words);

    /// <summary>Returns the places of these words, in order.</summary>
    public static IReadOnlyList<Range> WordsIn(string line)
    {
        var words = Words(line);
        if (!words.Any(word => word is { IsSingle: true, Gap: not null }))
        {
            return [];
        }

        var starts = words.ToDictionary(word => word.Start, word => word.End);
        return [.. new SpacedLine(line, words).Joined().Where(word => starts[word.Start] != word.End).Select(word => word.Start..word.End)];
    }

    private List<SpacedWord> Joined()
    {
        JoinAll();

        // What is left is separated by one plain space each, and must read the same the next time.
        _words = _words.ConvertAll(word => word.Settled());
        JoinAll();
        return _words;
    }

    private void JoinAll()
    {
        for (var (round, before) = (0, -1); round < MostRounds && before != _words.Count; round++)
        {
            before = _words.Count;
            JoinOnce();
        }
    }

    private void JoinOnce()
    {
        var joined = new List<SpacedWord>(_words.Count);
        for (var i = 0; i < _words.Count;)
        {
            var end = i + 1;
            while (IsAlone(i) && !_words[end - 1].RunsOn && end < _words.Count && _words[end].Gap is not null && IsAlone(end))
            {
                end++;
            }

            joined.AddRange(end == i + 1 ? [_words[i]] : new SpacedRow(_line, _words, i, end).Joined());
            i = end;
        }

        _words = joined;
    }

    // 年　月　日 are placeholders of a form, whatever is beside them.
    private bool IsAlone(int index) => _words[index].IsSingle
        && !(index > 0 && _words[index].Gap is not null && Enumerations.AreOfDate(_words[index - 1].Letter, _words[index].Letter))
        && !(
            index + 1 < _words.Count
            && _words[index + 1].Gap is not null
            && Enumerations.AreOfDate(_words[index].Letter, _words[index + 1].Letter));

    private static List<SpacedWord> Words(string line)
    {
        var words = new List<SpacedWord>();
        for (var i = 0; i < line.Length;)
        {
            var blank = i;
            while (i < line.Length && WhiteSpace.Is(line[i]))
            {
                i++;
            }

            var start = i;
            while (i < line.Length && IsOfWord(line, i, out var length))
            {
                i += length;
            }

            if (i > start)
            {
                var isBeside = blank < start && words.Count > 0 && words[^1].End == blank;
                var gap = line.AsSpan(blank, start - blank);
                var isWide = isBeside && gap is not " ";
                var name =
                    isWide && words[^1].Letter is { } surname && SpacedNames.RunsOn(surname, line.AsSpan(start, i - start))
                        ? line[start].ToString()
                        : null;
                words.Add(
                    new(
                        start, i,
                        name ?? Letter(line.AsSpan(start, i - start)),
                        isBeside ? WhiteSpace.Width(gap) : null,
                        isWide,
                        name is not null));
            }
            else if (i == blank)
            {
                i++;
            }
        }

        return words;
    }

    private static bool IsOfWord(string line, int index, out int length)
    {
        Rune.DecodeFromUtf16(line.AsSpan(index), out var rune, out length);
        return Rune.IsLetterOrDigit(rune) || Han.Is(rune) || Rune.GetUnicodeCategory(rune) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
            or System.Globalization.UnicodeCategory.EnclosingMark
            or System.Globalization.UnicodeCategory.LetterNumber
            or System.Globalization.UnicodeCategory.OtherNumber;
    }

    private static string? Letter(ReadOnlySpan<char> word)
    {
        if (word.Length > 4
            || Rune.DecodeFromUtf16(word, out var letter, out var length) is not System.Buffers.OperationStatus.Done
            || !Han.Is(letter))
        {
            return null;
        }

        foreach (var rune in word[length..].EnumerateRunes())
        {
            if (!Han.IsVariationSelector(rune))
            {
                return null;
            }
        }

        return letter.ToString();
    }
}
