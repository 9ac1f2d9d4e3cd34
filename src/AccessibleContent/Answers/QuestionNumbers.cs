using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>The numbers that a question names.</summary>
/// <param name="Years">The years, of which an answer must be.</param>
/// <param name="YearsFromNow">A year by its distance from this one: 明年 is 1; null where none is named.</param>
/// <param name="Quantities">Ages, sums and other quantities, which may have to meet a range.</param>
/// <param name="Days">Months and days of them.</param>
/// <param name="Named">Ordinals, codes, and the numbers of houses and lines, as words.</param>
internal sealed partial record QuestionNumbers(
    ImmutableArray<int> Years,
    int? YearsFromNow,
    ImmutableArray<Quantity> Quantities,
    ImmutableArray<(int Month, int Day)> Days,
    ImmutableArray<QuestionWord> Named)
{
    /// <summary>The unit of a month of birth.</summary>
    public const string Birth = "生";

    private const double OfGrade = 0.9;
    private const double OfWeekday = 0.6;

    /// <summary>Gets the numbers of a question without any.</summary>
    public static QuestionNumbers None { get; } = new([], null, [], [], []);

    /// <summary>Reads the numbers of a question, and returns what is left of it.</summary>
    public static (QuestionNumbers Numbers, string Left) Read(string text)
    {
        var years = ImmutableArray.CreateBuilder<int>();
        var quantities = ImmutableArray.CreateBuilder<Quantity>();
        var days = ImmutableArray.CreateBuilder<(int, int)>();
        var named = ImmutableArray.CreateBuilder<QuestionWord>();
        int? fromNow = null;
        text = Relative().Replace(text, match => Cut(() => fromNow = YearsOf(match.Value[0])));
        text = BirthMonth().Replace(text, match => Cut(() => quantities.Add(new(MonthOf(match), Birth))) + "出生 ");
        text = Year().Replace(text, match => Cut(() => years.Add(YearOf(match))));
        text = Weekday().Replace(text, match => Cut(() => named.Add(WeekdayOf(match))));
        text = NamedNumber().Replace(text, match => Cut(() => named.Add(new(match.Value, 1) { IsStrict = true })));
        text = School().Replace(text, match => Cut(() => named.Add(new(SchoolOf(match.Groups[1].Value), 1))));
        text = Grade().Replace(text, match => Cut(() => named.Add(new(match.Value, OfGrade))));
        text = Day().Replace(text, match => Cut(() => days.Add((Number(match, 1), match.Groups[2].Success ? Number(match, 2) : 0))));
        text = Counted().Replace(text, match => Cut(() => quantities.Add(QuantityOf(match))));
        return (new([.. years], fromNow, [.. quantities], [.. days], [.. named]), text);
    }

    private static string Cut(Action read)
    {
        read();
        return " ";
    }

    private static int YearsOf(char word) => word switch { '明' => 1, '后' => 2, '去' => -1, '前' => -2, _ => 0 };

    private static int YearOf(Match match) => Century(Number(match, Enumerable.Range(1, 3).First(group => match.Groups[group].Success)));

    private static int MonthOf(Match match) => (Century(Number(match, 1)) * 100) + Number(match, 2);

    private static QuestionWord WeekdayOf(Match match)
    {
        var day = Weekdays.NumberOf(match.Groups[1].ValueSpan[0]);
        return new("星期" + day.ToString(CultureInfo.InvariantCulture), OfWeekday) { Weekday = day, Same = [.. Weekdays.NamesOf(day)] };
    }

    private static string SchoolOf(string number) => HanNumbers.ToDigits("第" + number) + "中学";

    private static Quantity QuantityOf(Match match) =>
        Quantity.Of(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value);

    private static int Century(int year) => year >= 100 ? year : year + (year > 40 ? 1900 : 2000);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?:今|明|后|去|前)年|本年度?|当年")]
    private static partial Regex Relative();

    [GeneratedRegex("((?:19|20)?\\d\\d)年(\\d{1,2})月(?:份)?(?:\\d{1,2}[日号])?(?=出?生)")]
    private static partial Regex BirthMonth();

    // 25年的 is one of this century, and 25年以上 a number of years.
    [GeneratedRegex("(?<![\\d.])(?:((?:19|20)\\d\\d)(?:年度?|(?![\\d.]))|(2[2-9])年(?:度|的|那[回次])|^ *(2[2-9])年(?![以内]))")]
    private static partial Regex Year();

    [GeneratedRegex(
        "第\\d+(?![年天])[轮届期批次条章号个遍]?|[夜专定支k]?\\d+路|[a-z]+-?\\d+|[a-z](?=包|座|区|栋|标|班)"
        + "|\\d+号(?:楼|院|线|窗口|公告)|\\d+(?:栋|幢|号楼|单元|号线|期)|夜\\d+"
        + "|\\p{IsCJKUnifiedIdeographs}某\\p{IsCJKUnifiedIdeographs}?")]
    private static partial Regex NamedNumber();

    [GeneratedRegex("(?:星期|礼拜|周)([1-6日天末])(?![年岁])")]
    private static partial Regex Weekday();

    // 二中 is 第二中学.
    [GeneratedRegex("(?<![第\\d])([一二三四五六七八九十]|\\d{1,2})中(?![学心间午央期等])")]
    private static partial Regex School();

    [GeneratedRegex("\\d(?:级|等(?:功|奖))")]
    private static partial Regex Grade();

    [GeneratedRegex("(?<!\\d)(\\d{1,2})月(?:份|(\\d{1,2})[日号]?)?")]
    private static partial Regex Day();

    [GeneratedRegex(
        "(?<![\\d.])(\\d+(?:\\.\\d+)?)(周岁|岁|万元|万块|万|元|块钱|块|个月|月|年|天|日|平米|平方|平|个人|口人|口|人|亩|斤"
        + "|分钟|分|个孩|孩|个钟头|钟头|个小时|小时|级|等|条|只|公里|层楼|层|辆)?")]
    private static partial Regex Counted();
}
