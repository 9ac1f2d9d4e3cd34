using System.Text.RegularExpressions;

namespace AccessibleContent.Writers.Telephones;

/// <summary>Finds the telephone numbers of China in a text, and nothing that only has as many digits.</summary>
internal static partial class TelephoneFinder
{
    private const string D = "[0-9]";

    private const int LongestJoint = 4;

    // A hyphen in any of the forms that people type, or a space.
    private const string Gap = "(?:[ \\u00A0]?[-‐‑‒–—－﹣][ \\u00A0]?|[ \\u00A0])";
    private const string Area = "(?:10|2" + D + "|[3-9]" + D + "{2})";
    private const string Local = "[1-9]" + D + "{2,3}" + Gap + "?" + D + "{4}";
    private const string Extension = "(?:" + Gap + "?(?:转|轉|分机|分機)[ :：]?(?<ext>" + D + "{1,5})|-(?<ext>" + D + "{1,4}))?";

    /// <summary>Finds them in reading order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">The end of what stands before it: a short number needs a word that says what it is.</param>
    public static IEnumerable<Telephone> In(string text, string before)
    {
        var end = -1;
        text = Narrow(text);
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            yield break;
        }

        foreach (Match match in Candidate().Matches(text))
        {
            if (IsGlued(text, match.Index, end) || !IsDialled(text, match, before, end))
            {
                continue;
            }

            end = match.Index + match.Length;
            yield return new(match.Index, match.Length, AddressOf(match));
        }
    }

    // Digits and plus as wide as Han characters are the same ones.
    private static string Narrow(string text) => !text.AsSpan().ContainsAnyInRange('！', '～')
        ? text
        : string.Create(text.Length, text, (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = from[i] is (>= '０' and <= '９') or '＋' ? (char)(from[i] - '０' + '0') : from[i];
            }
        });

    // Part of a longer code: 6222 0539…, 3710/0539…, 1,380…; but two numbers may stand one behind the other.
    private static bool IsGlued(string text, int start, int end) =>
        start > 1
        && start - 1 != end
        && " \u00A0,/.·".Contains(text[start - 1], StringComparison.Ordinal)
        && char.IsAsciiLetterOrDigit(text[start - 2]);

    private static bool IsDialled(string text, Match match, string before, int end)
    {
        var context = TelephoneContext.Before(before, text.AsSpan(0, match.Index));
        return
            !context.NamesAnother
            && (!match.Groups["short"].Success || context.NamesTelephone || IsNext(text, match.Index, end))
            && (match.Groups["marked"].Success || !Unit().IsMatch(text, match.Index + match.Length));
    }

    // 拨打12345、12319。
    private static bool IsNext(string text, int start, int end) =>
        end >= 0 && start - end <= LongestJoint && Joint().IsMatch(text[end..start]);

    private static string AddressOf(Match match)
    {
        var extension = match.Groups["ext"];
        var number = match.Value[..(extension.Success ? extension.Index - match.Index : match.Length)];
        return "tel:" + (number[0] is '+' ? "+" : "") + DigitsOf(number) + (extension.Success ? ";ext=" + extension.Value : "");
    }

    private static string DigitsOf(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    // In this order: with the code of the country; with a gap or brackets; digits alone, which may be a sum; short numbers.
    [GeneratedRegex(
        "(?<![A-Za-z0-9_@=?&#%*¥￥$€第№〔\\[\\\\‐‑‒–—－﹣-])(?:"
        + "(?<marked>[+]86" + Gap + "?(?:[（(]?0?" + Area + "[）)]?" + Gap + "?" + Local
        + "|1[3-9]" + D + Gap + "?" + D + "{4}" + Gap + "?" + D + "{4})" + Extension
        + "|[（(]0" + Area + "[）)]" + Gap + "?" + Local + Extension
        + "|0" + Area + Gap + Local + Extension
        + "|1[3-9]" + D + Gap + D + "{4}" + Gap + D + "{4}"
        + "|[48]00" + Gap + "(?:" + D + "{3}" + Gap + "?" + D + "{4}|" + D + "{4}" + Gap + "?" + D + "{3}))"
        + "|(?<short>0" + D + "{2,3}" + Gap + D + "{5,8})"
        + "|0" + Area + "[1-9]" + D + "{6,7}" + Extension
        + "|1[3-9]" + D + "{9}"
        + "|[48]00" + D + "{7}"
        + "|(?<short>12" + D + "{3}|9[56]" + D + "{3,4}|100" + D + "{2}|11[0249]|12[02])"
        + ")(?![A-Za-z0-9_@=〕\\]]|[.．:][0-9]|[,，/](?!0|1[3-9])[0-9]|" + Gap + "?[-‐‑‒–—－﹣][ \\u00A0]?[0-9])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Candidate();

    // Directly after the digits: what they count.
    [GeneratedRegex(
        "\\G(?:元|万|萬|亿|億|圆|圓|平方|立方|公斤|公里|公顷|公頃|吨|噸|千|米|"
        + "人|名|户|戶|件|份|项|項|%|％|‰|年|月|日|个|個|台|亩|畝|美元|度|分|页|頁|条|條|家|辆|輛|次|例|起|位|周|天|号|號|岁|歲|株|只|头|頭|套|间|間)")]
    private static partial Regex Unit();

    [GeneratedRegex("^[ \\u00A0]?(?:[、，,/／;；]|或者?|和|及|以及|与|與)?[ \\u00A0]?$")]
    private static partial Regex Joint();
}
