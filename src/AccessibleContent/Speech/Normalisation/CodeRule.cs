using System.Buffers;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>
/// Values of 统一社会信用代码, 账号, 邮编, 索引号 and the like; without labels any nine digits in a row that count nothing, and masked numbers.
/// </summary>
internal sealed class CodeRule(Vocabulary words, bool labelled) : NumberRule(words)
{
    private const int Bare = 9;
    private const int LeastLabelled = 4;
    private const int LeastPrefixed = 5;
    private const int LongestPrefix = 10;
    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789.");
    private static readonly CueWords Labels = Vocabulary.Words("code");
    private static readonly CueWords Measures = Vocabulary.Words("measure");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || Code.Around(line, place)?.From(last?.End ?? 0) is not { } code)
        {
            return null;
        }

        var whole = labelled ? Groups(line, code) : code;
        var isCode = labelled ? HasLabel(line, code) && IsValue(line, whole) : IsLong(line, whole) || IsMasked(line, whole);
        return isCode && !IsCounted(line, whole) ? new(whole.Start, whole.End, whole.Say(line, Words)) : null;
    }

    private static bool HasLabel(FoldedLine line, Code code) => Labels.LengthBefore(line, AfterFiller(line, code.Start)) > 0
        || (code.Digits(line).InRow >= LeastPrefixed && Labels.LengthBefore(line, AfterFiller(line, AfterPrefix(line, code.Start))) > 0);

    // 许可证号：鲁食药12345.
    private static int AfterPrefix(FoldedLine line, int start)
    {
        var place = start;
        while (start - place < LongestPrefix && (line.IsHan(place - 1) || line.IsLetter(place - 1)))
        {
            place--;
        }

        return line[place - 1] == ':' ? place : 0;
    }

    private static bool IsValue(FoldedLine line, Code code) =>
        code.Digits(line).All >= LeastLabelled || line[code.Start] == '0' || line.IsLetter(code.Start);

    private static bool IsLong(FoldedLine line, Code code) =>
        (code.Digits(line).InRow >= Bare && !line.Text(code.Start, code.End).Contains('.')) || IsDated(line, code);

    // 2024001号 counts from the beginning of a year.
    private static bool IsDated(FoldedLine line, Code code) =>
        code.End - code.Start is 7 or 8 && line[code.End] == '号' && code.Digits(line).InRow == code.End - code.Start
        && Calendar.IsRecent(Normalisation.Digits.Value(line, code.Start, code.Start + 4));

    private static bool IsMasked(FoldedLine line, Code code)
    {
        var text = line.Text(code.Start, code.End);
        var isHidden = text.Contains("**", StringComparison.Ordinal) || text.Contains("××", StringComparison.Ordinal);
        return isHidden && text.IndexOfAny("./_-") < 0 && code.Digits(line).All >= 2;
    }

    // 1234567890元 is a sum, and so is what goes on in thousands or decimals.
    private static bool IsCounted(FoldedLine line, Code code) =>
        !line.Text(code.Start, code.End).ContainsAnyExcept(Number)
        && ((Measures.LengthAt(line, line.AfterSpace(code.End)) > 0 && line[code.End] != '号')
            || line[code.End] is '%' or '℃' || (line[code.End] == ',' && line.IsDigit(code.End + 1)));

    // Accounts are printed in groups of four.
    private static Code Groups(FoldedLine line, Code code)
    {
        var end = code.End;
        while (line[end] == ' ' && line.IsDigit(end - 1) && line.AfterDigits(end + 1) is var next && next - end is >= 4 and <= 9
            && line[next] != '*' && !line.IsLetter(next) && end - code.Start < 40)
        {
            end = next;
        }

        return code with { End = end };
    }

    private static int AfterFiller(FoldedLine line, int start)
    {
        for (var signs = 0; signs < 4 && line[start - 1] is ':' or '(' or ' ' or '为' or '是' or '“'; signs++)
        {
            start--;
        }

        return start;
    }
}
