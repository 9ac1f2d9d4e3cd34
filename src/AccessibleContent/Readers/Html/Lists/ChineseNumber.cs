using System.Globalization;

namespace AccessibleContent.Readers.Html.Lists;

/// <summary>Numbers as written in Chinese lists: 一, 十一, 二十.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Writes a number; in digits above 99.</summary>
    public static string Of(int number) => number switch
    {
        < 0 or > 99 => number.ToString(CultureInfo.InvariantCulture),
        < 10 => Digits[number].ToString(),
        _ => (number < 20 ? "" : Digits[number / 10]) + "十" + (number % 10 == 0 ? "" : Digits[number % 10]),
    };
}
