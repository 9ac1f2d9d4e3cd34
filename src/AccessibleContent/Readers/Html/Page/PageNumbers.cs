using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>Finds the pagination line of a multi-page article, and the address of the next page.</summary>
internal sealed partial class PageNumbers
{
    // A pagination line is short; the pages of an article share their address except for a number.
    private const int LongestLine = 200;
    private const int MostScripts = 200;

    private readonly HashSet<PageLine> _lines = [];

    /// <summary>Searches the lines, or else the scripts that write such a line.</summary>
    public PageNumbers(IHtmlDocument document, PageOutline outline, Uri? address)
    {
        foreach (
            var line in outline.Lines.Where(line => line.Links.Count > 0 && line.Letters <= LongestLine && Numbers().IsMatch(line.Head)))
        {
            if (NextOf(line, address) is var (isNumbered, next) && isNumbered)
            {
                _lines.Add(line);
                (Next, SourceLine) = Next is null ? (next, line.SourceLine) : (Next, SourceLine);
            }
        }

        if (Next is null
            && document
                .Scripts.Take(MostScripts)
                .Select(script => Written(script.TextContent, address))
                .FirstOrDefault(written => written is not null)
                is { } script)
        {
            Next = script;
        }
    }

    /// <summary>Gets the address of the next page as written; null if this is the last page, or the only one.</summary>
    public string? Next { get; }

    /// <summary>Gets the source line of that address.</summary>
    public int? SourceLine { get; }

    /// <summary>Returns whether a line is pagination.</summary>
    public bool Has(PageLine line) => _lines.Contains(line);

    /// <summary>Reports that only one page was read.</summary>
    public void Report(Uri? address, NoticeDraft draft)
    {
        if (Next is not null)
        {
            draft.NextPage = Uri.TryCreate(address, Next, out var next) ? next : null;
            draft.Remark(
                RemarkRule.ArticleInPages,
                $"这篇文章分成几页，这里只有一页；下一页是“{draft.NextPage?.AbsoluteUri ?? Next}”。请把各页合成一篇再发布。",
                line: SourceLine);
        }
    }

    private static (bool IsNumbered, string? Next) NextOf(PageLine line, Uri? address)
    {
        var links = line.Links.Select(link => (Words: WordsOf(link), Address: link.GetAttribute("href")!.Trim()))
            .Where(link =>
                PageAddress.Of(link.Address) is not null && (address is null || PageAddress.AreOfOneArticle(address, link.Address)))
            .ToList();
        var named = links.Find(link => NextWords().IsMatch(link.Words)).Address;
        var isNumbered =
            named is not null
            || links.Exists(link => PreviousWords().IsMatch(link.Words))
            || links.Exists(link => link.Words.Length > 0 && link.Words.All(char.IsAsciiDigit));
        var known = address is null ? null : PageAddress.Of(address.PathAndQuery)?.Number;
        named ??= Array.Exists([.. line.Links], link => PreviousWords().IsMatch(HtmlWords.Of(link, 20)))
            ? null
            : links.Find(link => link.Words == "2").Address;
        var isThis =
            named is not null
            && address is not null
            && Uri.TryCreate(address, named, out var next)
            && (next.PathAndQuery == address.PathAndQuery || PageAddress.Of(next.PathAndQuery)?.Number <= known);
        return (isNumbered, isThis ? null : named);
    }

    // [2] and 第2页 are 2.
    private static string WordsOf(IElement link) =>
        HtmlWords.Of(link, 20).Trim(' ', '【', '】', '[', ']', '(', ')', '（', '）') is var words
        && words.Trim('第', '页', '頁', ' ') is { Length: > 0 } number
        && number.All(char.IsAsciiDigit)
            ? number
            : words;

    // createPageHTML(共几页, 第几页, "t2024_1", "html"), as TRS writes it; pages are counted from 0, and the first has no number.
    private static string? Written(string script, Uri? address)
    {
        if (script.IndexOf("createPageHTML", StringComparison.Ordinal) is var at && at < 0)
        {
            return null;
        }

        var call = Call().Match(script[at..Math.Min(script.Length, at + 300)]);
        return
            call.Success
            && int.Parse(call.Groups["count"].Value, CultureInfo.InvariantCulture) is var count
            && int.Parse(call.Groups["page"].Value, CultureInfo.InvariantCulture) + 1 is var next
            && next < count
            && string.Create(CultureInfo.InvariantCulture, $"{call.Groups["name"].Value}_{next}.{call.Groups["type"].Value}") is var written
            && (address is null || PageAddress.AreOfOneArticle(address, written))
            ? written
            : null;
    }

    [GeneratedRegex(
        @"^(?:[\s0-9【】\[\]()（）<>《》«»‹›|/.…·:：,，-]|上一?页|下一?页|前一?页|后一?页|上一頁|下一頁|首页|首頁|尾页|末页|最后一页|第一页|当前|转到|跳转|共|第|页|頁|条|全文|余下全文|(?:显示|阅读|查看|"
        + @"浏览|在本页)(?:阅读)?(?:全文|全部|余下全文)|[Nn]ext|[Pp]rev(?:ious)?|GO)+$"
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:下一?页|后一?页|下一頁|[Nn]ext(?: page)?)\s*[>»›]*$")]
    private static partial Regex NextWords();

    [GeneratedRegex(@"^[<«‹]*\s*(?:上一?页|前一?页|上一頁|[Pp]rev(?:ious)?(?: page)?)$")]
    private static partial Regex PreviousWords();

    [GeneratedRegex(
        """^createPageHTML\(\s*(?<count>[0-9]{1,3})\s*,\s*(?<page>[0-9]{1,3})\s*,\s*"""
        + """["'](?<name>[A-Za-z0-9_-]{1,100})["']\s*,\s*["'](?<type>[A-Za-z]{2,6})["']"""
    )]
    private static partial Regex Call();
}
