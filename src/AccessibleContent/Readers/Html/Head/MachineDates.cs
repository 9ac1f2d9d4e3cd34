using System.Text.RegularExpressions;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>
/// The machine-readable dates of publication of a page, the surest first: tags, search engine data, hidden fields, script variables.
/// </summary>
internal static partial class MachineDates
{
    private const int LongestScript = 200_000;

    // The government's own tag first, then those for the publication, then those that may hold any date.
    private static readonly string[] Tags =
    [
        "PubDate", "publishdate", "firstpublishedtime", "article:published_time", "datePublished", "publish_date", "publishtime",
        "publish_time", "publish-date", "publication_date", "pubtime", "pub_date", "releaseDate", "release_date", "og:release_date",
        "og:published_time", "og:pubdate", "DC.date.issued", "DCTERMS.issued", "dcterms.available", "DC.Date", "bytedance:published_time",
        "weibo:article:create_at", "parsely-pub-date", "sailthru.date", "article.published", "issued", "date",
    ];

    private static readonly string[] Doubtful = ["DC.Date", "weibo:article:create_at", "date", "issued"];

    /// <summary>Returns the dates.</summary>
    public static IEnumerable<MachineDate> Of(IHtmlDocument document, PageTags tags, string source)
    {
        foreach (var name in Tags)
        {
            if (tags[name] is { } value)
            {
                yield return new($"页面标签 {name} ", value, Doubtful.Contains(name), tags.LineOf(name));
            }
        }

        foreach (var date in OfElements(document).Concat(OfComment(source)))
        {
            yield return date;
        }
    }

    private static IEnumerable<MachineDate> OfElements(IHtmlDocument document)
    {
        foreach (var stamp in document.QuerySelectorAll("[itemprop=datePublished], [pubdate]"))
        {
            yield return new(
                "机器可读的日期 ",
                stamp.GetAttribute("datetime") ?? stamp.GetAttribute("content") ?? HtmlWords.Of(stamp, 60),
                false,
                HtmlWords.LineOf(stamp));
        }

        var scripts = document
            .QuerySelectorAll("script")
            .Select(script => (Script: script, Text: script.TextContent))
            .Where(one => one.Text.Length is > 0 and < LongestScript)
            .ToList();
        foreach (var (script, text) in scripts)
        {
            if (Structured().Match(text) is { Success: true } data)
            {
                yield return new("结构化数据 datePublished ", data.Groups["value"].Value, false, HtmlWords.LineOf(script));
            }
        }

        foreach (var input in document.QuerySelectorAll("input[type=hidden]"))
        {
            if (Name().IsMatch($"{input.GetAttribute("name")} {input.Id}") && input.GetAttribute("value") is { Length: > 0 } value)
            {
                yield return new($"隐藏的表单项 {input.GetAttribute("name") ?? input.Id} ", value, true, HtmlWords.LineOf(input));
            }
        }

        foreach (var (script, text) in scripts)
        {
            foreach (Match variable in Variable().Matches(text))
            {
                yield return new($"脚本变量 {variable.Groups["name"].Value} ", variable.Groups["value"].Value, true, HtmlWords.LineOf(script));
            }
        }
    }

    // Newspaper systems leave the article's own record in a comment.
    private static IEnumerable<MachineDate> OfComment(string source)
    {
        var at = source.IndexOf("enpproperty", StringComparison.Ordinal);
        if (at >= 0 && Property().Match(source.Substring(at, Math.Min(4000, source.Length - at))) is { Success: true } date)
        {
            yield return new("注释 enpproperty ", date.Groups["value"].Value, false);
        }
    }

    [GeneratedRegex("\"(?:datePublished|pubDate|publishDate|uploadDate)\"\\s{0,9}:\\s{0,9}\"(?<value>[^\"]{8,40})\"")]
    private static partial Regex Structured();

    [GeneratedRegex(
        "(?:pub|publish|published|release|issue|fabu|fb|create|add|input|news|article|info|doc|show)[-_]?(?:date|time|rq|sj|riqi|shijian)|"
        + "(?:date|time)[-_]?(?:pub|publish|release)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(
        "(?<![A-Za-z])(?<name>[A-Za-z_]{0,20}(?:pub|publish|published|release|issue|fabu|create|news|article|info|doc)[-_]?(?:date|data|"
        + "time|riqi|shijian)[A-Za-z_]{0,10})\\s{0,5}[\"']?\\s{0,5}[=:]\\s{0,5}[\"'](?<value>[^\"'<>]{8,40})[\"']",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex("<date>\\s{0,9}(?<value>[^<]{8,40})</date>")]
    private static partial Regex Property();
}
