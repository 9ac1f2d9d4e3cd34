using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Readers;

/// <summary>
/// No word of an article is lost silently: each is in the notice, or quoted in a remark. Counted from the page independently of the reader.
/// </summary>
public sealed class WordAccountTests
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static TheoryData<string, string> Articles { get; } = new(
        ("water-notice", "#zoom"),
        ("recruitment", "#UCAP-CONTENT"),
        ("tender", ".article-content"),
        ("policy", ".pages_content"),
        ("personnel", "#vsb_content"),
        ("hostile", ".article-content"),
        ("word", ".WordSection1"),
        ("traditional", ".article-content"),
        ("no-record", ".txt-box"),
        ("english", "article"),
        ("questions", "#articleContent"),
        ("layout-form", ".article_content"),
        ("gbk", ".content"),
        ("gb18030-declared-utf8", ".content"),
        ("subsidy-list", ".xxgk_content"));

    [Fact]
    public void Every_page_is_counted() =>
        Assert.Equal(Sources.Html.Keys.Order(StringComparer.Ordinal), Articles.Select(one => one.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_word_of_the_article_is_in_the_notice_or_in_a_remark(string page, string selector)
    {
        var reading = HtmlReader.Read(Sources.Html[page], page);
        var (published, kept) = (ArticleOf(page, selector), Counted(PlainWords.Of(reading.Notice!)));
        var told = Counted(string.Concat(reading.Remarks.Select(remark => remark.Message)));
        var lost = Counted(published)
            .Where(one => one.Value > kept.GetValueOrDefault(one.Key) + told.GetValueOrDefault(one.Key))
            .Select(one => one.Key);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{page}: in {Letters(published).Count()}, out {Letters(PlainWords.Of(reading.Notice!)).Count()}, remarks "
            + $"{reading.Remarks.Length}"
        );
        Assert.Equal("", string.Concat(lost));
    }

    private static string ArticleOf(string page, string selector)
    {
        var bytes = Sources.Html[page];
        var encoding = page.StartsWith("gb", StringComparison.Ordinal)
            ? CodePagesEncodingProvider.Instance.GetEncoding(54936)!
            : Encoding.UTF8;
        var article = new HtmlParser().ParseDocument(encoding.GetString(bytes)).QuerySelector(selector)!;
        foreach (var silent in article.QuerySelectorAll("script, style, template").ToList())
        {
            silent.Remove();
        }

        var words = string.Concat(
            article.TextContent,
            string.Concat(article.QuerySelectorAll("img").Select(image => image.GetAttribute("alt"))));
        return page == "traditional" ? Make.Converter.Convert(words, HanScript.Simplified) : words;
    }

    private static Dictionary<char, int> Counted(string text) =>
        Letters(text).GroupBy(letter => letter).ToDictionary(group => group.Key, group => group.Count());

    private static IEnumerable<char> Letters(string text) =>
        text.Select(letter =>
                Raised.Contains(letter, StringComparison.Ordinal) ? (char)('0' + Raised.IndexOf(letter, StringComparison.Ordinal)) : letter)
            .Where(char.IsLetterOrDigit);
}
