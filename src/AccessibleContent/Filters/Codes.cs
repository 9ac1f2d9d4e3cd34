using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>
/// Finds what no script conversion may change in running text: numbers of documents and cases, plates of vehicles, addresses, names of
/// files, the notice's own codes.
/// </summary>
internal sealed partial class Codes(NoticeMetadata metadata)
{
    // Nobody cites a longer code, and searching for one at every position costs its length each time.
    private const int LongestCode = 200;

    private readonly string[] _own =
    [
        .. new[] { metadata.IndexNumber, metadata.DocumentNumber }.OfType<string>().Where(code => code.Length is > 0 and <= LongestCode),
    ];

    /// <summary>Gets what finds codes in text that belongs to no notice.</summary>
    public static Codes OfNoNotice { get; } = new(new() { PublishedOn = default });

    /// <summary>Maps the text before, between and after the codes of <paramref name="text"/>.</summary>
    public string Around(string text, Func<string, string> words)
    {
        var codes = Find(text);
        return codes.Count == 0 ? words(text) : Join(text, codes, words);
    }

    /// <summary>Lists the codes of a text and the spans around them, in order; none is empty, unless the text is.</summary>
    public IEnumerable<(Range Place, bool IsCode)> PiecesOf(string text) => Find(text) is { Count: > 0 } codes
        ? Pieces(text, codes)
        : [(Range.All, false)];

    private static string Join(string text, List<Range> codes, Func<string, string> words)
    {
        var joined = new StringBuilder(text.Length);
        foreach (var (place, isCode) in Pieces(text, codes))
        {
            joined.Append(isCode ? text[place] : words(text[place]));
        }

        return joined.ToString();
    }

    private static IEnumerable<(Range Place, bool IsCode)> Pieces(string text, List<Range> codes)
    {
        var done = 0;
        foreach (var (start, end) in codes.Select(code => (code.Start.Value, code.End.Value)).Where(code => code.Item1 < code.Item2))
        {
            if (start < done)
            {
                continue;
            }

            if (start > done)
            {
                yield return (done..start, false);
            }

            yield return (start..end, true);
            done = end;
        }

        if (done < text.Length)
        {
            yield return (done.., false);
        }
    }

    private List<Range> Find(string text)
    {
        var spans = new List<Range>();

        // Few texts have the marks that every code contains; searching for them costs a hundredth of the full search.
        if (text.Contains('号', StringComparison.Ordinal) && text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            Add(spans, DocumentNumber().EnumerateMatches(text));
            Add(spans, SerialNumber().EnumerateMatches(text));
            Add(spans, CaseNumber().EnumerateMatches(text));
        }

        if (text.AsSpan().ContainsAnyInRange('A', 'Z'))
        {
            Add(spans, Plate().EnumerateMatches(text));
        }

        if (text.Contains('@', StringComparison.Ordinal)
            || text.Contains("://", StringComparison.Ordinal)
            || text.Contains("www.", StringComparison.Ordinal))
        {
            spans.AddRange(NetAddresses.In(text));
        }

        if (text.Contains('.', StringComparison.Ordinal))
        {
            Add(spans, QuotedFileName().EnumerateMatches(text));
            Add(spans, FileName().EnumerateMatches(text));
        }

        foreach (var code in _own)
        {
            for (
                var at = text.IndexOf(code, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(code, at + code.Length, StringComparison.Ordinal))
            {
                spans.Add(at..(at + code.Length));
            }
        }

        spans.Sort((a, b) => (a.Start.Value, -a.End.Value).CompareTo((b.Start.Value, -b.End.Value)));
        return spans;
    }

    private static void Add(List<Range> spans, Regex.ValueMatchEnumerator matches)
    {
        foreach (var match in matches)
        {
            spans.Add(match.Index..(match.Index + match.Length));
        }
    }

    // 机关代字〔年份〕序号号 (GB/T 9704). It begins at a border, or after a word that cites documents or ends an organ's name, and contains no
    // such word; in longer text it is the nine characters before the year.
    private const string Cites = "根据|依据|按照|依照|遵照|参照|落实|执行|印发|转发|下发|发布|公布|制定|出台|废止|修订|通过|文件|通知|规定|会议|办法|决定|意见|见|以|按|与|和|及|或|了|的|"
        + "改革委|人民政府|国务院|办公厅|办公室|委员会|人民法院|检察院|财政部|总局";

    private const string Han = @"\p{IsCJKUnifiedIdeographs}";

    // Before a number at the start of a clause: 现将兰政发〔2026〕17号.
    private const string Leads = "现将|经报|报经|现就|将|对|由|自|从|据|经|报";
    private const string Begins = $"(?:(?<!{Han})(?!{Leads})|(?<={Cites})|(?<=(?<!{Han})(?:{Leads}))";

    // Round brackets mark a year only after a character that ends an organ's sign: 鲁发（2026）3号, not 本楼（2026）3号.
    private const string RoundYear = @"(?<=[发字函办规复通批报政文建财教卫税法审监令释解综号])[（(] ?\d{4} ?[）)]";
    private const string Year = $@"(?:[〔\[【] ?\d{{4}} ?[〕\]】]|{RoundYear})";

    [GeneratedRegex(
        $@"{Begins}|(?={Han}{{9}}{Year}))(?:(?!{Cites}){Han}){{2,9}}{Year} ?第? ?\d{{1,6}} ?号(?![楼院门])")]
    private static partial Regex DocumentNumber();

    // 鲁国土资字第12号: without a year.
    [GeneratedRegex($@"{Begins})(?:(?!{Cites}){Han}){{1,9}}字第 ?\d{{1,12}} ?号")]
    private static partial Regex SerialNumber();

    // （2026）鲁1302民初123号: the court's rules for numbers of cases (法〔2015〕137号).
    [GeneratedRegex(@"[（(〔]\d{4}[）)〕]\p{IsCJKUnifiedIdeographs}{1,2}\d{0,4}\p{IsCJKUnifiedIdeographs}{1,4}\d{1,6}号")]
    private static partial Regex CaseNumber();

    // 鲁Q·12345, 京A·D12345, 鲁Q12**5, 鲁Q1234挂 (GA 36).
    [GeneratedRegex(
        "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•・ ]?(?=[A-Z*]{0,5}[0-9])"
        + "(?:[A-HJ-NP-Z0-9*]{5,6}(?![A-Za-z0-9*])|[A-HJ-NP-Z0-9*]{4}[挂学警港澳试超领])")]
    private static partial Regex Plate();

    private const string Extension =
        @"\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|dps|rtf|txt|csv|zip|rar|7z|jpe?g|png|gif|mp[34])(?![A-Za-z0-9.])";

    // “后勤 报名表.docx”: all between the quotation marks is the name.
    [GeneratedRegex(
        $@"(?<=[“‘「『《""])[^“”‘’「」『』《》""\r\n]{{1,80}}{Extension}(?=[”’」』》""])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedFileName();

    private const string Acts = "下载|填写|填报|查看|打开|提交|上传至|上传|使用|发送|详见|参见";

    // 干部表.docx without quotation marks begins after the mark or space before it, or after the last 下载, 填写 and the like.
    [GeneratedRegex(
        $@"(?<=^|[\s:：、，,；;。（(“‘「『《""']|{Acts})"
        + $@"(?:(?!{Acts})[\w-])(?:(?!{Acts})[\w-]|[（(][\w-]{{1,15}}[)）]){{0,59}}{Extension}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
