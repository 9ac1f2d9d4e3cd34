using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>Finds what no script conversion may change in running text: document numbers, addresses, the notice's own codes.</summary>
internal sealed partial class Codes(NoticeMetadata metadata)
{
    // Nobody cites a longer code, and searching for one at every position costs its length each time.
    private const int LongestCode = 200;

    private readonly string[] _own =
    [
        .. new[] { metadata.IndexNumber, metadata.DocumentNumber }.OfType<string>().Where(code => code.Length is > 0 and <= LongestCode),
    ];

    /// <summary>Maps the text before, between and after the codes of <paramref name="text"/>.</summary>
    public string Around(string text, Func<string, string> words)
    {
        var codes = Find(text);
        return codes.Count == 0 ? words(text) : Join(text, codes, words);
    }

    /// <summary>
    /// Lists the spans before, between and after the codes of <paramref name="text"/>; none is empty, unless the text is.
    /// </summary>
    public IEnumerable<Range> WordsOf(string text) => Find(text) is { Count: > 0 } codes
        ? Pieces(text, codes).Where(piece => !piece.IsCode).Select(piece => piece.Place)
        : [Range.All];

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

        // Almost no text has the marks that every code contains; searching for them costs a hundredth of the full search.
        if (text.AsSpan().ContainsAny('〔', '['))
        {
            foreach (var match in DocumentNumber().EnumerateMatches(text))
            {
                spans.Add(match.Index..(match.Index + match.Length));
            }
        }

        if (text.Contains('@', StringComparison.Ordinal)
            || text.Contains("://", StringComparison.Ordinal)
            || text.Contains("www.", StringComparison.Ordinal))
        {
            spans.AddRange(NetAddresses.In(text));
        }

        if (text.Contains('.', StringComparison.Ordinal))
        {
            foreach (var match in FileName().EnumerateMatches(text))
            {
                // A name that fills the whole text is the file's title, and is words.
                spans.AddRange(match.Length < text.Length ? [match.Index..(match.Index + match.Length)] : []);
            }
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

        spans.Sort((a, b) => a.Start.Value.CompareTo(b.Start.Value));
        return spans;
    }

    // 机关代字〔年份〕序号号 (GB/T 9704). It begins at a border, or after a word that cites documents, and contains no such word.
    private const string Cites = "根据|依据|按照|依照|遵照|参照|落实|执行|印发|转发|下发|发布|公布|制定|出台|废止|修订|通过|文件|通知|规定|会议|办法|决定|意见|见|以|按|与|和|及|或|了|的";

    [GeneratedRegex(
        $@"(?:(?<!\p{{IsCJKUnifiedIdeographs}})|(?<={Cites}))(?:(?!{Cites})\p{{IsCJKUnifiedIdeographs}}){{2,9}}[〔\[]\d{{4}}[〕\]]第?\d+号")]
    private static partial Regex DocumentNumber();

    // 干部表.docx is the file's name where a mark or a space shows where the name begins; a title with marks in it is words.
    [GeneratedRegex(
        @"(?<=^|[\s:：、，,；;。（(“‘「『""'])[\p{IsCJKUnifiedIdeographs}\w-]{1,30}\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|dps|rtf|txt|csv|zip|rar|"
        + @"7z|jpe?g|png|gif|mp[34])(?![A-Za-z0-9.])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
