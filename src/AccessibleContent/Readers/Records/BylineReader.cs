using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Records;

/// <summary>Collects the facts in the parts of one line.</summary>
/// <param name="place">Where the line appears, for remarks.</param>
/// <param name="sourceLine">Its line in the source.</param>
internal sealed partial class BylineReader(string place, int? sourceLine)
{
    // 发布于 or a bracket may come between a label and its date, but not a sentence.
    private const int MostBeforeDate = 4;

    private readonly List<RecordField> _fields = [];
    private readonly List<string> _unknown = [];
    private bool _hasFurniture;
    private int _rest;

    /// <summary>Returns the collected byline.</summary>
    public Byline Byline() => new(_fields, _unknown, _rest, _hasFurniture);

    /// <summary>Adds a labelled part; what follows its value is read as unlabelled text.</summary>
    public void Add(BylinePart part, string value)
    {
        switch (part.Field)
        {
            case null:
                _unknown.Add(part.Label);
                SkipValue(value, null);
                break;
            case BylineLabels.Furniture:
                _hasFurniture = true;
                SkipValue(value, DateWords.In(value).Select(span => (int?)span.Start).FirstOrDefault());
                break;
            case RecordLabels.Published or RecordLabels.PlainDate or RecordLabels.Updated or RecordLabels.Issued:
                AddDate(part.Field, value);
                break;
            case "来源":
                AddSource(value);
                break;
            default:
                var end = EndOfThing(value, Gaps);
                Put(part.Field, value[..end]);
                Free(value.AsSpan(end));
                break;
        }
    }

    /// <summary>Reads unlabelled text: a date in it is the line's own, unless the text assigns it to something else.</summary>
    public void Free(ReadOnlySpan<char> words)
    {
        var text = words.ToString();
        var at = 0;
        foreach (var span in DateWords.In(text))
        {
            Rest(text.AsSpan(at, span.Start - at));
            at = span.Start + span.Length;
            if (span.Date is { IsPlausible: true } && OwnerOf(text, span) is { } label)
            {
                Put(label, text.Substring(span.Start, span.Length));
            }
            else
            {
                _rest += span.Length;
            }
        }

        Rest(text.AsSpan(at));
    }

    // 2024-03-05 发布; 成交日期 2024-03-04; 3月5日至3月11日 is a period.
    private static string? OwnerOf(string text, DateSpan span)
    {
        var before = text.AsSpan(Math.Max(0, span.Start - 20), Math.Min(20, span.Start)).TrimEnd();
        var after = text.AsSpan(span.Start + span.Length).TrimStart();
        return Range().IsMatch(after[..Math.Min(4, after.Length)]) ? null
            : UpdatedBefore().IsMatch(before) ? RecordLabels.Updated
            : PublishedBefore().IsMatch(before) || after.StartsWith("发布") || after.StartsWith("發布") || after.StartsWith("發佈")
                ? RecordLabels.Published
            : OtherBefore().IsMatch(before) ? null
            : RecordLabels.BareDate;
    }

    private void AddDate(string field, string value)
    {
        var found = DateWords.In(value).Select(span => (DateSpan?)span).FirstOrDefault();
        if (found is { } span && value[..span.Start].Count(char.IsLetterOrDigit) <= MostBeforeDate)
        {
            Put(field, value.Substring(span.Start, span.Length));
            Free(value.AsSpan(span.Start + span.Length));
        }
        else if (Digits().Match(value) is { Success: true } digits && PublicationDate.ParseTag(digits.Value) is { } day)
        {
            Put(field, $"{day.Day:yyyy-MM-dd}");
            Free(value.AsSpan(digits.Index + digits.Length));
        }
        else if (Republic().Match(value) is { Success: true } year)
        {
            Put(field, $"民国{year.Value.Trim()}");
            Free(value.AsSpan(year.Index + year.Length));
        }
        else
        {
            var end = EndOfThing(value);
            Put(field, value.AsSpan(0, end).TrimStart() is [>= '0' and <= '9', ..] ? value[..end] : "");
            Rest(value);
        }
    }

    private void AddSource(string value)
    {
        var end = Math.Min(EndOfThing(value), DateWords.In(value).Select(span => (int?)span.Start).FirstOrDefault() ?? value.Length);
        var words = SourceEnd().Match(value[..end]) is { Success: true } cut ? value[..cut.Index] : value[..end];
        var tokens = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (tokens.Count > 0 && PageFurniture.IsBeside(HeadMarks.Without(tokens[^1])))
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        Put("来源", string.Join(' ', tokens));
        Free(value.AsSpan(end));
    }

    // The value of a label that is not the notice's ends where a date or another item begins.
    private void SkipValue(string value, int? date)
    {
        var end = Math.Min(EndOfThing(value), date ?? value.Length);
        Free(value.AsSpan(end));
    }

    private void Put(string label, string value) => _fields.Add(new(label, HeadMarks.Without(value).Trim(Around), place, sourceLine));

    private static int EndOfThing(string value, string ends = Ends)
    {
        var start = 0;
        while (start < value.Length && char.IsWhiteSpace(value[start]))
        {
            start++;
        }

        return value.AsSpan(start).IndexOfAny(ends) is >= 0 and var at ? start + at : value.Length;
    }

    private void Rest(ReadOnlySpan<char> words)
    {
        var text = Address().Replace(PageFurniture.WithoutCounters(words.ToString()), "\t");
        _hasFurniture |= text.Length != words.Length;
        foreach (var token in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var isFurniture = PageFurniture.IsBeside(token) || Weekday().IsMatch(token);
            _hasFurniture |= isFurniture;
            _rest += isFurniture ? 0 : token.Count(char.IsLetterOrDigit);
        }
    }

    // A document number contains brackets of its own.
    private const string Gaps = "\t|｜";
    private const string Ends = Gaps + "【】[]";
    private static readonly char[] Around = [' ', '\t', '\u00A0', '\u3000', '，', ',', '；', ';', '|', '｜', '/'];

    private static readonly char[] Separators =
        [
            ' ', '\t', '\u00A0', '\u3000', HeadMarks.Edge, '|', '｜', '·', '•', '【', '】', '[', ']',
            '（', '）', '(', ')', '「', '」', '《', '》', '/',
            '／', ',', '，', ';', '；', '。', '-', '—', '–', ':', '：', '<', '>', '*', '+', '、', '~', '●', '■', '◆',
        ];

    [GeneratedRegex("^(?:至|到|—|～|~|-|－|起|止|前|后|後|以)")]
    private static partial Regex Range();

    [GeneratedRegex("(?:更新|修改|修订|修訂|[Uu]pdated)(?:日期|时间|時間|于|於|[ ]on)?[:：]?$")]
    private static partial Regex UpdatedBefore();

    [GeneratedRegex("(?:发布|發布|發佈|发表|發表|公布|刊登|张贴|張貼|[Pp]ublished|[Pp]osted)(?:日期|时间|時間|于|於|在|[ ]on)?[:：]?$")]
    private static partial Regex PublishedBefore();

    [GeneratedRegex("(?:日期|时间|時間|日|于|於|自|从|從|在|至|到|止|截至|截止|[0-9日] ?[-–—～~])$")]
    private static partial Regex OtherBefore();

    [GeneratedRegex("(?<=^ ?)(?:19|20)[0-9]{6}(?![0-9])")]
    private static partial Regex Digits();

    [GeneratedRegex("^ ?1[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?![0-9])")]
    private static partial Regex Republic();

    [GeneratedRegex(
        "(?:[【（(\\[]|https?://|www[.]|[ \u001F](?:记者|記者|通讯员|文/|图/|摄影|作者|编辑|編輯|责编|字体|字號|字号|[大中小] [中小]|打印|列印|分享|浏览|瀏覽|阅读|閱讀|点击|點擊|扫一扫|我要))")]
    private static partial Regex SourceEnd();

    // The English text that blogs write around the date is no more part of the notice than an address.
    [GeneratedRegex(
        "(?:https?://|www[.])[^\\s\u3000\u001F]{1,200}|(?:posted|published|updated)(?: on)?\\b|\\bby[ \u001F]{1,3}[A-Za-z0-9_.-]{1,40}|"
        + "leave a (?:comment|reply)|\\b(?:no|[0-9]{1,5}) comments?\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("^(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:次|人次|篇|字|条|T|A|AA)$")]
    private static partial Regex Weekday();
}
