using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Records;

/// <summary>
/// Finds dates in a line as people write them: in digits of any width, Chinese numerals, years of the Republic, English; with the time
/// after them.
/// </summary>
internal static partial class DateWords
{
    private const string Months = "jan feb mar apr may jun jul aug sep oct nov dec";

    // Most lines of a page hold no date, and every one of their parts is checked.
    private static readonly SearchValues<char> OfEvery = SearchValues.Create("0123456789０１２３４５６７８９年");

    /// <summary>Returns every date of a line, in order.</summary>
    public static IEnumerable<DateSpan> In(string line)
    {
        if (!line.AsSpan().ContainsAny(OfEvery))
        {
            yield break;
        }

        var words = Plain(line);
        for (var match = Day().Match(words); match.Success;)
        {
            var time = Time().Match(words, match.Index + match.Length);
            var end = time.Success ? time.Index + time.Length : match.Index + match.Length;
            yield return new(match.Index, end - match.Index, DayOf(match) is { } day ? With(day, time) : null);
            match = Day().Match(words, end);
        }
    }

    /// <summary>Returns the date if the whole text is one; null otherwise.</summary>
    public static PublicationDate? Whole(string text)
    {
        var trimmed = text.Trim();
        foreach (var span in In(trimmed))
        {
            return span.Start == 0 && span.Length == trimmed.Length ? span.Date : null;
        }

        return null;
    }

    // Each character keeps its index, so that positions in both lines agree.
    private static string Plain(string line) => string.Create(line.Length, line, static (plain, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            plain[i] = source[i] switch
            {
                >= '０' and <= '９' => (char)(source[i] - '０' + '0'),
                '：' or '︰' => ':',
                '／' => '/',
                '．' => '.',
                '－' or '‐' or '‑' or '–' => '-',
                '\u3000' or '\u00A0' or '\t' or '\u2002' or '\u2003' or '\u001F' => ' ',
                var other => other,
            };
        }
    });

    private static DateOnly? DayOf(Match match)
    {
        var (year, month, day) = match.Groups["m"].Success ? (Year(match, "y", "roc"), Digits(match, "m"), Digits(match, "d"))
            : match.Groups["cm"].Success
                ? (ChineseYear(match), ChineseNumber(match.Groups["cm"].Value), ChineseNumber(match.Groups["cd"].Value))
            : (Digits(match, "ey"), Month(match.Groups["em"].Value), Digits(match, "ed"));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Year(Match match, string western, string republic) =>
        match.Groups[western].Success ? Digits(match, western) : Digits(match, republic) + 1911;

    private static int Digits(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Month(string name) => (Months.IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 4) + 1;

    private static int ChineseYear(Match match) => match.Groups["cy"].Success
        ? match.Groups["cy"].Value.Aggregate(0, (year, digit) => (year * 10) + Digit(digit))
        : ChineseNumber(match.Groups["cr"].Value) + 1911;

    private static int Digit(char numeral) => Math.Max(0, "〇一二三四五六七八九".IndexOf(numeral, StringComparison.Ordinal));

    // 十, 二十一, 廿一, 一百一十三, 〇五; 正月 is the first.
    private static int ChineseNumber(string numerals)
    {
        var (sum, last) = (0, 0);
        foreach (var numeral in numerals)
        {
            (sum, last) = numeral switch
            {
                '百' => (sum + (Math.Max(1, last) * 100), 0),
                '十' => (sum + (Math.Max(1, last) * 10), 0),
                '廿' => (sum + 20, 0),
                '卅' => (sum + 30, 0),
                '正' or '元' => (sum, 1),
                _ => (sum, Digit(numeral)),
            };
        }

        return sum + last;
    }

    private static PublicationDate? With(DateOnly day, Match time)
    {
        if (!time.Success)
        {
            return new PublicationDate(day, null);
        }

        if (TimeOf(time) is not { } of)
        {
            return null;
        }

        var zone = time.Groups["z"];
        return zone.Success && time.Groups["t"].Success
            ? PublicationDate.ParseMachine($"{day:yyyy-MM-dd}T{of:HH:mm:ss}{Zone(zone.Value)}")
            : new PublicationDate(day, of);
    }

    private static string Zone(string zone) =>
        zone is "Z" || zone.Contains(':', StringComparison.Ordinal) ? zone : $"{zone[..3]}:{zone[3..]}";

    private static TimeOnly? TimeOf(Match time)
    {
        var hour = Digits(time, "h");
        var half = time.Groups["half"].Success ? time.Groups["half"].Value : time.Groups["after"].Value;
        var isLate = half is "下午" or "傍晚" or "晚上" || half.StartsWith('p') || half.StartsWith('P') || (half is "中午" && hour < 11);
        hour += isLate && hour < 12 ? 12 : hour == 12 && (half is "凌晨" || half.StartsWith('a') || half.StartsWith('A')) ? -12 : 0;
        var minute = time.Groups["i"].Success ? Digits(time, "i") : time.Groups["halfhour"].Success ? 30 : 0;
        var second = time.Groups["s"].Success ? Digits(time, "s") : 0;
        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

    [GeneratedRegex(
        """
        (?<![0-9])(?:(?<y>[0-9]{4})|(?:中[华華])?民[国國]\x20?(?<roc>[0-9]{2,3}))\x20{0,3}[-/.年]\x20{0,3}
            (?<m>[0-9]{1,2})\x20{0,3}[-/.月]\x20{0,3}(?<d>[0-9]{1,2})(?![0-9])(?:\x20{0,2}[日号號])?
        |(?:(?<cy>[〇零○OＯ0一二三四五六七八九]{4})|(?:中[华華])?民[国國](?<cr>[〇零一二三四五六七八九十百]{1,5}))\x20?年\x20?(?<cm>[正元一二三四五六七八九十]{1,3})\x20?月\x20?
            (?<cd>[〇零一二三四五六七八九十廿卅]{1,4})\x20?日
        |(?<![A-Za-z])(?:(?<em>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct
            (?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\x20{1,2}(?<ed>[0-9]{1,2})(?:st|nd|rd|th)?,?\x20{1,2}(?<ey>[0-9]{4})(?![0-9]))
        |(?<![0-9])(?<ed>[0-9]{1,2})(?:st|nd|rd|th)?\x20{1,2}(?<em>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr
            (?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?,?\x20{1,2}
            (?<ey>[0-9]{4})(?![0-9])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(
        """
        \G(?:(?<t>T)|[\x20-]{0,4})(?:[（(]?\x20?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\x20?[）)]?\x20{0,3})?(?:(?:香港|北京)[时時][间間]\x20?)?
        (?<half>上午|早上|清晨|凌晨|中午|下午|傍晚|晚上|[AP]\.?M\.?)?\x20?(?<h>[0-9]{1,2})\x20?
        (?::\x20?(?<i>[0-9]{2})(?![0-9])(?:\x20?:\x20?(?<s>[0-9]{2})(?![0-9])(?:\.[0-9]{1,9})?)?|[点點时時](?:\x20?
            (?<i>[0-9]{1,2})\x20?分?(?:\x20?(?<s>[0-9]{1,2})\x20?秒)?|(?<halfhour>半)|整)?)
        (?:\x20?(?<after>[AP]\.?M\.?)(?![A-Za-z]))?(?<z>Z|[+-][0-9]{2}:?[0-9]{2})?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
