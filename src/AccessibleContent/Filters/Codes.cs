using System.Text;
using System.Text.RegularExpressions;

namespace AccessibleContent.Filters;

/// <summary>Finds what no script conversion may touch in running text: document numbers, addresses, the notice's own codes.</summary>
public sealed partial class Codes(NoticeMetadata metadata)
{
    private readonly string[] _own = [.. new[] { metadata.IndexNumber, metadata.DocumentNumber }.OfType<string>().Where(code => code.Length > 0)];

    /// <summary>Maps the words before, between and after the codes of <paramref name="text"/>.</summary>
    public string Around(string text, Func<string, string> words)
    {
        var spans = Find(text);
        return spans.Count == 0 ? words(text) : Join(text, spans, words);
    }

    private static string Join(string text, List<Range> spans, Func<string, string> words)
    {
        var joined = new StringBuilder(text.Length);
        var done = 0;
        foreach (var (start, end) in spans.Select(span => (span.Start.Value, span.End.Value)).Where(span => span.Item1 < span.Item2))
        {
            if (start < done)
            {
                continue;
            }

            joined.Append(start > done ? words(text[done..start]) : "").Append(text, start, end - start);
            done = end;
        }

        return joined.Append(done < text.Length ? words(text[done..]) : "").ToString();
    }

    private List<Range> Find(string text)
    {
        var spans = new List<Range>();

        // Almost no text has the marks that these cannot be without; to look for them is a hundredth of the work.
        if (text.AsSpan().ContainsAny('〔', '['))
        {
            Add(spans, DocumentNumber().EnumerateMatches(text));
        }

        if (text.Contains('@', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal))
        {
            Add(spans, Address().EnumerateMatches(text));
        }

        foreach (var code in _own)
        {
            for (var at = text.IndexOf(code, StringComparison.Ordinal); at >= 0; at = text.IndexOf(code, at + code.Length, StringComparison.Ordinal))
            {
                spans.Add(at..(at + code.Length));
            }
        }

        spans.Sort((a, b) => a.Start.Value.CompareTo(b.Start.Value));
        return spans;
    }

    private static void Add(List<Range> spans, Regex.ValueMatchEnumerator matches)
    {
        foreach (var match in matches)
        {
            spans.Add(match.Index..(match.Index + match.Length));
        }
    }

    // 机关代字〔年份〕序号号 (GB/T 9704). It begins at a border, or after a word that cites documents; no such word is inside it.
    private const string Cites = "根据|依据|按照|依照|遵照|参照|落实|执行|印发|转发|下发|发布|公布|制定|出台|废止|修订|通过|文件|通知|规定|会议|办法|决定|意见|见|以|按|与|和|及|或|了|的";

    [GeneratedRegex($@"(?:(?<!\p{{IsCJKUnifiedIdeographs}})|(?<={Cites}))(?:(?!{Cites})\p{{IsCJKUnifiedIdeographs}}){{2,9}}[〔\[]\d{{4}}[〕\]]第?\d+号")]
    private static partial Regex DocumentNumber();

    // An address ends where Chinese text goes on.
    [GeneratedRegex(@"(?:https?://|www\.)[!-~]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")]
    private static partial Regex Address();
}
