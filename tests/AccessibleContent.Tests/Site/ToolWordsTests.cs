using System.Text.Json;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Site;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Site;

/// <summary>The line of tools as the server writes it: a place, and the words that the script needs.</summary>
public sealed partial class ToolWordsTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    [Theory]
    [InlineData("", "听全文", "复制链接")]
    [InlineData("/zh-hant-tw/elder", "聽全文", "複製")]
    public async Task The_line_follows_the_title_and_shows_nothing_by_itself(string prefix, string listen, string copy)
    {
        var page = await new HtmlParser().ParseDocumentAsync(
            await service.V4.GetStringAsync($"{prefix}/notices/{ServiceFixture.SeedId}"));
        var line = page.QuerySelector("article > h1 + .tools")!;
        using var words = JsonDocument.Parse(line.GetAttribute("data-words")!);
        Assert.Equal(listen, words.RootElement.GetProperty("listen").GetString());
        Assert.StartsWith(copy, words.RootElement.GetProperty("copy").GetString(), StringComparison.Ordinal);
        Assert.Equal($"{prefix}/notices/{ServiceFixture.SeedId}/text", line.GetAttribute("data-text"));
        Assert.Empty(line.QuerySelectorAll("button"));
        Assert.DoesNotContain(listen, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_of_the_script_is_given_and_none_in_vain()
    {
        var script = System.Text.Encoding.UTF8.GetString(SiteAssets.Serve("aloud.js"));
        Assert.Equal(
            Uses().Matches(script).Select(use => use.Groups[1].Value).Distinct().Order(StringComparer.Ordinal),
            ToolWords.All.Select(one => one.Name).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\bwords\.(\w+)")]
    private static partial Regex Uses();
}
