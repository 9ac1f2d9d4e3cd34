using System.Text.RegularExpressions;
using AccessibleContent.Search;
using AccessibleContent.Writers.Telephones;

namespace AccessibleContent.Answers;

/// <summary>Finds days, times, telephone numbers, sums and places in a published text.</summary>
internal static partial class FieldFinder
{
    /// <summary>Lists the fields of a text in reading order; none overlaps another.</summary>
    public static IReadOnlyList<AnswerSpan> In(string text)
    {
        var folded = SearchText.Fold(text);
        var fields = new List<AnswerSpan>();
        foreach (var kind in Enum.GetValues<FieldKind>())
        {
            fields.AddRange(Of(kind, folded).Where(field => !fields.Exists(other => Overlap(field, other))).ToList());
        }

        return [.. fields.OrderBy(field => field.Start)];
    }

    /// <summary>Returns whether a text has a field of a kind.</summary>
    public static bool Has(string text, FieldKind kind) => Of(kind, SearchText.Fold(text)).Any();

    private static bool Overlap(AnswerSpan one, AnswerSpan other) =>
        one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    private static IEnumerable<AnswerSpan> Of(FieldKind kind, string folded) => kind switch
    {
        FieldKind.Phone => TelephoneFinder.In(folded, "").Select(phone => new AnswerSpan(phone.Start, phone.Length, kind)),
        FieldKind.Date => Spans(Date(), folded, kind),
        FieldKind.Time => Spans(Time(), folded, kind),
        FieldKind.Amount => Spans(Amount(), folded, kind),
        _ => Spans(Place(), folded, kind),
    };

    private static IEnumerable<AnswerSpan> Spans(Regex pattern, string text, FieldKind kind) =>
        pattern.Matches(text).Select(match => new AnswerSpan(match.Index, match.Length, kind));

    [GeneratedRegex(
        "(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}[日号]|[上中下]旬|底|初|份)?(?:[(](?:星期|周)[一二三四五六日天][)])?"
        + "|\\d{4}年(?:底|[春夏秋冬]季)?|\\d{4}-\\d{1,2}-\\d{1,2}"
        + "|每(?:周|星期)[一二三四五六日、至]+|(?:周|星期)[一二三四五六日](?:至(?:周|星期)?[一二三四五六日])?"
        + "|每月\\d{1,2}[日号]|法定节假日|(?<![\\d.])\\d{1,2}日(?!内|期)"
        + "|(?:\\d[\\d,.]*|[一二三四五六七八九十百半])个?(?:工作日|日|天|年(?!级)|月|小时|[分份]钟|星期|周(?!岁))(?:内|以内|前|之内|以上)?"
        + "|工作日|每日")]
    private static partial Regex Date();

    [GeneratedRegex("\\d{1,2}:\\d{2}|\\d{1,2}[时点](?:\\d{1,2}[分份])?(?!间)|24小时|(?<!\\d)[上下]午|中午")]
    private static partial Regex Time();

    [GeneratedRegex(
        "(?:人民币)?\\d[\\d,.]*(?:多|余)?[万亿]?(?:元|块)|\\d[\\d.]*(?:%|折|倍|个百[分份]点)|百[分份]之[一二三四五六七八九十\\d.]+"
        + "|半价|减半|免费|免收|全免|免除|[一二三四五六七八九十][分份]之[一二三四五六七八九十]"
        + "|\\d[\\d,.]*余?(?:人|名|户|套|[家傢]|台|辆|平方米|平方公里|公里|米|亩|张|个|周岁|岁|批次|件|份|吨|公斤|次|所|座|处|项|层|只|立方米|公顷|株|升|册|支)")]
    private static partial Regex Amount();

    [GeneratedRegex(
        "[\\p{IsCJKUnifiedIdeographs}\\d]{2,16}?(?:服务中心|政务大厅|大厅|服务站|卫生院|卫生室|医院|营业厅|报告厅|会议室|办公室|派出所|居委会|居民委员会|村委会"
        + "|广场|公园|图书馆|体育馆|文化馆|窗口|接待室|服务点|网点|办理点|供应点|代办点|领取点|停车场|体育场|学校|中学|小学|敬老院|食堂|殡仪馆|中心|站)"
        + "(?:[\\p{IsCJKUnifiedIdeographs}\\d]{0,6}\\d+号?(?:窗口|楼|室))?"
        + "|[\\p{IsCJKUnifiedIdeographs}]{1,8}(?:路|街|大道|大街|巷)(?:与[\\p{IsCJKUnifiedIdeographs}]{1,6}(?:路|街)交(?:叉|汇)[口处]?|\\d+号)"
        + "|小程序|公众号|网站|平台")]
    private static partial Regex Place();
}
