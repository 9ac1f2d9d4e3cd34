namespace AccessibleContent.Speech.Normalisation;

/// <summary>Years without 年 behind them: 2023—2024学年, 2021至2025年, 2024级, 2024届, （2021—2035）, 2023、2024年.</summary>
internal sealed class YearRule(Vocabulary words) : NumberRule(words)
{
    private const int MostYears = 8;
    private static readonly CueWords Years = Vocabulary.Words("year");
    private static readonly CueWords DurationsBefore = Vocabulary.Words("duration-before");
    private static readonly CueWords DurationsBehind = Vocabulary.Words("duration-after");

    /// <summary>Returns whether the words around 年 make it a length of time.</summary>
    public static bool IsDuration(FoldedLine line, int start, int end) =>
        Digits.Value(line, start, Math.Min(line.AfterDigits(start), start + 4)) is var value && (value < 1900 || value % 100 == 0)
        && ((value < 1900 && value % 100 == 0)
            || DurationsBefore.LengthBefore(line, start) > 0 || DurationsBehind.LengthAt(line, end) > 0);

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || !line.BeginsAt(place) || !IsYear(line, place))
        {
            return null;
        }

        var (end, said, spans) = (place + 4, SpokenNumbers.Each(line.Text(place, place + 4)), false);
        for (var years = 1; years < MostYears && AfterJoint(line, end) is > 0 and var next && IsYear(line, next); years++)
        {
            spans |= line[next - 1] is '-' or '~' or ' ';
            said += Joint(line, end, next) + SpokenNumbers.Each(line.Text(next, next + 4));
            end = next + 4;
        }

        var behind = Years.LengthAt(line, line.AfterSpace(end));
        var isNamed = IsNamed(line, end, behind) || IsInBrackets(line, place, end);
        return isNamed && !IsDuration(line, place, end + behind) ? new(place, end, said) : null;
    }

    private string Joint(FoldedLine line, int end, int next) =>
        line.AfterJoin(end) == next || line[end] == '/' ? Words.Say("至") : line.Print(end, next).ToString();

    private static int AfterJoint(FoldedLine line, int end) =>
        line.AfterJoin(end) is var join && join > end ? join
        : line[end] is '至' or '到' or '、' or '和' or '及' or '与' ? end + 1
        : line[end] == '/' && line.IsDigit(end + 1) && Digits.Value(line, end + 1, line.AfterDigits(end + 1)) is var next
            && next == Digits.Value(line, end - 4, end) + 1 ? end + 1
        : 0;

    // 2024年02月30日 is no date, and 2024 no year of its own in it.
    private static bool IsNamed(FoldedLine line, int end, int behind) =>
        behind > 0 && !(behind == 1 && line[line.AfterSpace(end)] == '年' && line.IsDigit(line.AfterSpace(line.AfterSpace(end) + 1)));

    private static bool IsInBrackets(FoldedLine line, int start, int end) =>
        end - start > 4 && line.AfterJoin(start + 4) == end - 4 && line[start - 1] == '(' && line[end] == ')'
        && Digits.Value(line, start, start + 4) < Digits.Value(line, end - 4, end);

    private static bool IsYear(FoldedLine line, int place) =>
        line.AfterDigits(place) == place + 4 && Calendar.IsRecent(Digits.Value(line, place, place + 4));
}
