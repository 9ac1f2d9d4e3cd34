using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>Writes numbers in Han characters as digits where something is counted: 第六届 and 第6届, 十一月 and 11月 meet.</summary>
internal static partial class HanNumbers
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("零〇一二两三四五六七八九十百千");

    /// <summary>Returns the text with digits.</summary>
    public static string ToDigits(string folded) =>
        folded.AsSpan().IndexOfAny(Numerals) < 0 ? folded : Counted().Replace(folded, match => Digits(match.Value));

    private static string Digits(string numerals)
    {
        if (numerals.AsSpan().IndexOfAny("十百千") < 0)
        {
            // 三四级 are two, 二〇二六年 is one.
            return string.Join(numerals.Length is 2 or 3 ? "、" : "", numerals.Select(Digit));
        }

        var (sum, digit) = (0, 0);
        foreach (var unit in numerals)
        {
            var power = unit switch { '十' => 10, '百' => 100, '千' => 1000, _ => 1 };
            if (power > 1)
            {
                sum += Math.Max(1, digit) * power;
                digit = 0;
            }
            else
            {
                digit = Digit(unit) - '0';
            }
        }

        return (sum + digit).ToString(CultureInfo.InvariantCulture);
    }

    private static char Digit(char numeral) => numeral switch
    {
        '〇' or '零' => '0',
        '两' => '2',
        _ => (char)('1' + "一二三四五六七八九".IndexOf(numeral, StringComparison.Ordinal)),
    };

    // A lone numeral needs what it counts: 一般, 统一 and 一次性 are words.
    [GeneratedRegex(
        "(?<=第)[零〇一二两三四五六七八九十百千]+"
        + "|(?<![零〇一二两三四五六七八九十百千统])"
        + "(?!一(?:年|个|次|天|户|人|张|份|只|台|[家傢]|平|亩|块|周|名|件|点|小时|[分份]|倍|公里|斤|孩|元|单元(?!楼)))"
        + "[零〇一二两三四五六七八九十百千]+"
        + "(?=周岁|岁|月(?!度)|号|日(?!常)|年|级|路|期|届|轮|批|个|人|元|块|万|天|楼|栋|幢|单元|次(?!性)|[家傢]|户|名|台"
        + "|张|份|只|点|小时|[分份]钟|倍|折|成|孩|等|平|公里|斤|亩|周|星期|口|条(?!件|例|规|约)|层|辆|钟头)"
        + "|(?<![年一二三四五六七八九十])[二三四五六七八九]十[一二三四五六七八九]?(?![一二三四五六七八九十])"
        + "|(?<=(?:星期|周|礼拜)(?:[一二三四五六][至到、]){0,5})[一二三四五六](?![年岁])")]
    private static partial Regex Counted();
}
