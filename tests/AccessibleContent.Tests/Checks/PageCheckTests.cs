using System.Text;
using AccessibleContent.Api.Commands;
using AccessibleContent.Checks;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Tests.Checks;

/// <summary>The findings that an editor gets before a page is published.</summary>
public sealed class PageCheckTests
{
    private const string Head = "<title>停水通知</title>\n<meta name=PubDate content=2024-07-18>\n<div class=article-content>\n<p>今日停水。</p>\n";

    [Theory]
    [InlineData("<p><img src=a.png></p>", "image-without-alternative", FindingWeight.Error)]
    [InlineData("<p>全文请<a href='https://www.example.gov.cn/a'>点击这里</a>。</p>", "link-without-purpose", FindingWeight.Error)]
    [InlineData(
        "<p><a href='https://www.example.gov.cn/a'>https://www.example.gov.cn/a</a></p>", "link-without-purpose",
        FindingWeight.Error)]
    [InlineData("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>", "table-without-header", FindingWeight.Error)]
    [InlineData("<p><b>停水范围</b></p>", "fake-heading", FindingWeight.Warning)]
    public void Each_rule_names_its_line_and_what_to_do(string html, string rule, FindingWeight weight)
    {
        var finding = Assert.Single(Check(Head + html), one => one.Rule == rule);
        Assert.Equal((weight, 5), (finding.Weight, finding.Line));
        Assert.Contains("请", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_paragraphs_and_missing_facts_are_told()
    {
        var rules = Check(Head + $"<p>{new string('长', 401)}。</p>").Select(finding => finding.Rule).ToList();
        Assert.Equal(3, rules.Count(rule => rule == "missing-fact"));
        Assert.Contains("long-paragraph", rules);
        Assert.Contains("long-sentence", rules);
    }

    [Fact]
    public void A_level_that_is_left_out_is_told_in_markdown()
    {
        var source = Encoding.UTF8.GetBytes("---\ntitle: 标题\npublishedOn: 2024-07-19\n---\n\n## 甲\n\n正文。\n\n#### 乙\n\n正文。\n");
        Assert.Equal(
            10,
            Assert.Single(PageCheck.Run(SourceFormat.OfFile("a.md")!, source, "a"), finding => finding.Rule == "skipped-heading-level").Line
        );
    }

    [Fact]
    public void A_page_without_faults_has_no_error() =>
        Assert.DoesNotContain(
            PageCheck.Run(SourceFormat.OfFile("a.html")!, Sources.Html["water-notice"], "a"),
            finding => finding.Weight is FindingWeight.Error);

    [Fact]
    public async Task The_command_fails_for_a_refused_page_and_passes_the_seed()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "a.html"), "<p>没有标题", TestContext.Current.CancellationToken);
        Assert.Equal(1, await Terminal.RunAsync(["check", folder.Path]));
        Assert.Equal(1, await Terminal.RunAsync(["check", Path.Combine(folder.Path, "none.html")]));
        Assert.Equal(0, await Terminal.RunAsync(["check", Sources.All["lanshan-2024-0000076"]]));
    }

    private static IReadOnlyList<Finding> Check(string html) =>
        PageCheck.Run(SourceFormat.OfFile("a.html")!, Encoding.UTF8.GetBytes(html), "a");
}
