using System.Text.RegularExpressions;

namespace AccessibleContent.Readers;

/// <summary>The line under a title: when, from where, how often it was read.</summary>
internal static partial class Byline
{
    private const int Longest = 1000;

    /// <summary>Reads a byline; null where the line says anything else.</summary>
    public static IReadOnlyList<RecordField>? TryRead(string line)
    {
        var words = Blanks.Single(line);
        if (words.Length > Longest)
        {
            return null;
        }

        var fields = new List<RecordField>();
        var rest = Blanks.Single(PageFurniture.WithoutCounters(words));
        var counted = rest.Length != words.Length;
        rest = Size().Replace(rest, " ");
        rest = Date().Replace(rest, date => Take(fields, "发布日期", date.Groups["value"].Value));
        rest = Source().Replace(rest, source => Take(fields, "来源", source.Groups["value"].Value));
        rest = Author().Replace(rest, " ");
        return (fields.Count > 0 || counted) && rest.AsSpan().Trim(" \t|｜").IsEmpty ? fields : null;
    }

    private static string Take(List<RecordField> fields, string label, string value)
    {
        fields.Add(new(label, value, "标题下方"));
        return " ";
    }

    [GeneratedRegex(@"(?:(?:发布|发表|公开)?(?:日期|时间)\s*[:：]\s*)?(?<value>[0-9]{4}(?:[-/.]|年)[0-9]{1,2}(?:[-/.]|月)[0-9]{1,2}日?(?:\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?)")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:信息|文章|稿件)?来源\s*[:：]\s*(?<value>[^\s|｜]+)")]
    private static partial Regex Source();

    [GeneratedRegex(@"(?:作者|编辑|责任编辑|审核)\s*[:：]\s*[^\s|｜]*")]
    private static partial Regex Author();

    [GeneratedRegex(@"[【\[]?\s*(?:字体|字号)\s*[:：]?\s*[【\[(（]?(?:\s*[大中小])*\s*[】\])）]?|[【\[]\s*(?:打印|关闭)[^】\]]{0,40}[】\]]")]
    private static partial Regex Size();
}
