namespace AccessibleContent.Speech.Normalisation;

/// <summary>A number with 年, 月, 日, 号, 时, 点, 分 or 秒 behind it; without one it shares that of the next.</summary>
/// <param name="Start">The place of its first digit.</param>
/// <param name="DigitsEnd">The place behind its digits.</param>
/// <param name="End">The place behind it.</param>
/// <param name="Unit">What stands behind it; U+0000 for nothing.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct Moment(int Start, int DigitsEnd, int End, char Unit, int Value)
{
    private const string Units = "年月日号时点分秒";

    /// <summary>Gets whether it is a year that is read digit by digit.</summary>
    public bool IsYear => Unit == '年' && DigitsEnd - Start == 4 && Calendar.IsYear(Value);

    /// <summary>Gets its rank: a moment goes on with lower ones only.</summary>
    public int Rank => Unit switch { '年' => 0, '月' => 1, '日' or '号' => 2, '时' or '点' => 3, '分' => 4, '秒' => 5, _ => 9 };

    /// <summary>Reads one at a place; null where its digits are too many, or of no such month, day or time.</summary>
    public static Moment? Read(FoldedLine line, int place)
    {
        var digits = line.AfterDigits(place);
        if (digits == place || digits - place > 4)
        {
            return null;
        }

        var (unit, value) = (line.AfterSpace(digits), Digits.Value(line, place, digits));
        return !Units.Contains(line[unit]) || IsOtherWord(line, unit) ? new(place, digits, digits, '\0', value)
            : IsPossible(line[unit], digits - place, value) ? new(place, digits, unit + 1, line[unit], value) : null;
    }

    private static bool IsOtherWord(FoldedLine line, int unit) => line[unit] switch
    {
        '分' => line[unit + 1] is '钟' or '之' or '贝' or '公' or '局' or '行' or '会' or '院' or '校' or '册' or '散',
        '秒' => line[unit + 1] == '钟',
        '年' => line[unit + 1] == '级',
        '号' => line[unit + 1] is '楼' or '线' or '文' or '令' or '院' or '地' or '桥' or '机' or '门' or '井' or '泵',
        _ => false,
    };

    private static bool IsPossible(char unit, int digits, int value) => digits <= 2 && unit switch
    {
        '月' => Calendar.IsMonth(value),
        '日' or '号' => value is >= 1 and <= 31,
        '时' or '点' => value <= 24,
        '分' or '秒' => value <= 59,
        _ => true,
    } || (unit == '年' && digits > 2);
}
