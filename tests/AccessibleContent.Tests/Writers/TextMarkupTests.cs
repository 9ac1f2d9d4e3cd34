using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Tests.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Writers;

/// <summary>The plain text as a page has it: the same characters, and a part for each element of the article.</summary>
public sealed class TextMarkupTests
{
    private static readonly HtmlParser Parser = new();

    private static IEnumerable<Notice> Notices => Sources.Names.Select(Sources.Read).Concat(CasePages.Notices);

    [Fact]
    public void The_text_of_the_markup_is_the_plain_text_to_the_letter()
    {
        foreach (var notice in Notices)
        {
            foreach (var rendition in Rendition.All.Where(one => one.Form == Form.Text))
            {
                var plain = Encoding.UTF8.GetString(Make.Renderer.Render(notice, rendition));
                Assert.Equal(plain, Marked(notice, rendition.Script, rendition.Mode).TextContent);
            }
        }
    }

    [Fact]
    public void Every_element_of_the_article_has_its_part()
    {
        foreach (var (notice, mode) in from notice in Notices from mode in ReadingMode.All select (notice, mode))
        {
            var article = Parser.ParseDocument(Make.Text(notice, $"zh-Hans.{mode}.html")).QuerySelector("article")!;
            var parts = Marked(notice, HanScript.Simplified, mode).QuerySelectorAll("[data-part]").ToList();
            Assert.Equal("end", parts[^1].GetAttribute("data-part"));
            var names = article.Children.Where(one => !one.HasAttribute("data-label")).Select(NameOf).ToList();
            Assert.Equal(
                names.Where((name, index) => name != "facts" || names[index - 1] != "facts"),
                parts.SkipLast(1).Select(part => part.GetAttribute("data-part")));
            Assert.True(parts.All(part => part.ParentElement!.LocalName == "pre"), notice.Title);
        }
    }

    [Fact]
    public void A_part_says_the_words_of_its_element()
    {
        foreach (var notice in Notices)
        {
            var article = Parser.ParseDocument(Make.Text(notice, "zh-Hans.standard.html")).QuerySelector("article")!;
            var parts = Marked(notice, HanScript.Simplified, ReadingMode.Standard).QuerySelectorAll("[data-part]");
            foreach (var (element, part) in article.Children.Where(one => !one.HasAttribute("data-label")).Zip(parts))
            {
                foreach (var words in element.GetDescendants().OfType<IText>().Where(words => !InLabel(words)))
                {
                    Assert.Contains(Characters(words.Data), Characters(part.TextContent), StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Addresses_are_links_and_other_languages_are_marked()
    {
        var notice = Make.Markdown("看[指南](https://example.gov.cn/a?b=1&c=2)，<https://example.gov.cn/>，[附表](files/a.pdf)，[下表](#t)。")
            with
        { Title = "标题 <b>" };
        var english = new Paragraph([new LanguageSpan("en", [new TextRun("Notice of closure")])]);
        var marked = Marked(notice with { Blocks = [.. notice.Blocks, english] }, HanScript.Simplified, ReadingMode.Standard);
        Assert.Equal(
            ["https://example.gov.cn/a?b=1&c=2", "https://example.gov.cn/"],
            marked.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Notice of closure", marked.QuerySelector("[lang=en]")!.TextContent);
        Assert.StartsWith("标题 <b>\n", marked.TextContent, StringComparison.Ordinal);
    }

    private static string NameOf(IElement child) =>
        child.LocalName == "h1" ? "title"
        : child.ClassList.Contains("correction") ? "correction"
        : child.ClassList.Contains("facts") ? "facts"
        : child.ClassList.Contains("attachments") ? "attachments"
        : "block";

    private static bool InLabel(IText words) => words.Ancestors<IElement>().Any(one => one.HasAttribute("data-label"));

    private static string Characters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static IElement Marked(Notice notice, HanScript script, ReadingMode mode) =>
        Parser
            .ParseDocument($"<pre>{Encoding.UTF8.GetString(Make.Renderer.RenderMarkedText(notice, script, mode))}</pre>")
            .QuerySelector("pre")!;
}
