using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>The words by which a question says what it asks for.</summary>
internal static partial class QuestionCues
{
    private static readonly Dictionary<string, (QuestionKind Kind, int Weight, string Kept)> Cues = AnswerData.Rows("Cues").ToDictionary(
        row => row[0].Split('>')[0].Replace("|", "", StringComparison.Ordinal),
        row => (Enum.Parse<QuestionKind>(row[1], ignoreCase: true), int.Parse(row[2], CultureInfo.InvariantCulture), KeptOf(row[0])),
        StringComparer.Ordinal);

    private static readonly int Longest = Cues.Keys.Max(cue => cue.Length);

    /// <summary>Returns the kind of a question, and the question without the words that only say the kind.</summary>
    public static (QuestionKind Kind, string Left) Read(string text)
    {
        var (kind, weight, rest) = (QuestionKind.Other, 0, new System.Text.StringBuilder());
        if (EitherOr().IsMatch(text) || Ending().IsMatch(text))
        {
            (kind, weight) = (QuestionKind.YesNo, 5);
            text = Ending().Replace(EitherOr().Replace(text, "$1"), " ");
        }

        for (var start = 0; start < text.Length;)
        {
            var (length, cue) = Find(text, start);
            if (cue is { } found)
            {
                rest.Append(' ').Append(found.Kept).Append(found.Kept.Length > 0 ? "" : " ");
                (kind, weight) = found.Weight >= weight ? (found.Kind, found.Weight) : (kind, weight);
            }
            else
            {
                rest.Append(text[start]);
            }

            start += length;
        }

        return (kind, rest.ToString());
    }

    /// <summary>What a question asks the number of that asks for a length of time.</summary>
    public const string Duration = "时长";

    /// <summary>Returns what a question asks the number of; null where it asks for none.</summary>
    public static string? CounterOf(string text) => Lasting().IsMatch(text) ? Duration
        : Counter().Match(text) is not { Success: true } match ? null
        : match.Groups[1].Value switch { "岁数" or "年纪" or "年龄" => "岁", var counter => counter };

    private static string KeptOf(string cue) => cue.AsSpan().IndexOfAny('|', '>') is >= 0 and var at ? cue[(at + 1)..] : "";

    private static (int Length, (QuestionKind Kind, int Weight, string Kept)? Cue) Find(string text, int start)
    {
        // 好几个月, 前几天 ask nothing.
        if (text[start] == '几' && start > 0 && "好这那前头过后".Contains(text[start - 1], StringComparison.Ordinal))
        {
            return (1, null);
        }

        for (var length = Math.Min(Longest, text.Length - start); length > 0; length--)
        {
            if (Cues.TryGetValue(text.Substring(start, length), out var cue) && !Number().IsMatch(text[start..]))
            {
                return (length, cue);
            }
        }

        return (1, null);
    }

    // 几号楼 names a house, and 哪号 none.
    [GeneratedRegex("^几号[楼院窗线]")]
    private static partial Regex Number();

    // 收不收 asks whether one collects; 用没用, 能不能.
    [GeneratedRegex("(\\p{IsCJKUnifiedIdeographs})[不没]\\1")]
    private static partial Regex EitherOr();

    [GeneratedRegex("(?:吗|嘛|(?<![什怎这那多])么|没有|不行|行不|行吗|可以吗|可以不|不|没|否|对吧|是吧|吧)(?= |$)")]
    private static partial Regex Ending();

    [GeneratedRegex("多长时[间候]|多长工夫|多久|多大会儿?|多少时间|多老长时间")]
    private static partial Regex Lasting();

    // 几点, 几号 and 哪几天 ask for no number of things.
    [GeneratedRegex(
        "(?:多少个?|(?<!哪)几(?!个[月钱])个?|几(?=个月)|多大)(个月|工作日|小时|分钟|公顷|岁数|年纪|年龄|平方米?|公里"
        + "|[天日年月周人户家套名台所平亩张次岁分批件级层只份站本册支针剂晚米吨斤升方度条辆间处项个种类倍楼届期轮场门科袋箱瓶盒片棵株头匹座栋口])")]
    private static partial Regex Counter();
}
