using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Finds words inside a row of single characters with equal spacing: 王　五　赵　六 are two names, 组　长　王　五 an office and a name.
/// </summary>
internal static partial class SpacedNames
{
    // The surnames of nine in ten people: rarer ones begin too many other words.
    private const string Surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚欧"
        + "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘譚鄒陸顧龍錢湯賀賴龔歐";

    /// <summary>Returns the lengths of the words, which cover the whole row; null if nothing indicates several words.</summary>
    public static IReadOnlyList<int>? In(IReadOnlyList<string> letters)
    {
        if (Part().Match(string.Concat(letters)) is { Success: true } part && part.Length < letters.Count)
        {
            return [part.Length, letters.Count - part.Length];
        }

        return Names(letters, 0) ?? AfterOffice(letters);
    }

    /// <summary>
    /// Returns the lengths of a value of up to three characters and of the known label after it, 男　民　族：; null if the label is unknown.
    /// </summary>
    public static IReadOnlyList<int>? BeforeLabel(IReadOnlyList<string> letters) =>
        Label().Match(string.Concat(letters)) is { Success: true } label && letters.Count - label.Length is > 0 and <= 3 and var value
            ? [value, label.Length]
            : null;

    /// <summary>
    /// Returns whether a word that spaces separate from a surname is the name's second character followed by the sentence: 王　某为局长, 王　某同志.
    /// </summary>
    public static bool RunsOn(string surname, ReadOnlySpan<char> word) =>
        word.Length > 1
        && Han.StartsAt(word, 0)
        && !char.IsSurrogate(word[0])
        && Surnames.Contains(surname, StringComparison.Ordinal)
        && BehindAName().IsMatch(word[1..Math.Min(word.Length, 4)]);

    private static List<int>? AfterOffice(IReadOnlyList<string> letters)
    {
        for (var length = 2; length <= 4 && length < letters.Count - 1; length++)
        {
            if (letters[length - 1] is "长" or "任" or "人" or "员" or "记" or "师" or "席" or "長" or "員" && Names(letters, length) is { } names)
            {
                return [length, .. names];
            }
        }

        return null;
    }

    // A single name is a word like any other, unless an office precedes it.
    private static List<int>? Names(IReadOnlyList<string> letters, int from)
    {
        foreach (var length in (int[])[2, 3])
        {
            var count = (letters.Count - from) / length;
            if (count * length == letters.Count - from
                && count > (from == 0 ? 1 : 0)
                && Enumerable.Range(0, count).All(name => Surnames.Contains(letters[from + (name * length)], StringComparison.Ordinal)))
            {
                return [.. Enumerable.Repeat(length, count)];
            }
        }

        return null;
    }

    [GeneratedRegex("^(?:为|為|任|的|兼|同志|先生|女士|同学|等)")]
    private static partial Regex BehindAName();

    [GeneratedRegex(
        "(?:联系人|聯繫人|电话|電話|传真|傳真|手机|手機|邮编|郵編|邮箱|地址|住址|性别|性別|民族|年龄|年齡|籍贯|籍貫|学历|學歷|职务|職務|职称|職稱|单位|單位|时间|時間|地点|地點|姓名|编号|編號|日期|备注|備註)$")]
    private static partial Regex Label();

    [GeneratedRegex("^第[一二三四五六七八九十百零〇]{1,5}[编章节條条款項项編節]")]
    private static partial Regex Part();
}
