using System.Net;
using AccessibleContent.Api.Site;

namespace AccessibleContent.Tests.Site;

/// <summary>The pages of a withdrawn notice: what was withdrawn is named, and none of its words are shown.</summary>
public sealed class WithdrawnPagesTests(NoticesInARow site) : IClassFixture<NoticesInARow>
{
    private static readonly string Notice = "/notices/" + Uri.EscapeDataString(NoticesInARow.WithdrawnId);

    public static TheoryData<string> Visits { get; } = new(ReadingPreferences.All.Select(preferences => preferences.Prefix));

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task The_page_names_the_notice_the_day_and_the_reason_and_leads_to_the_history(string prefix)
    {
        using var response = await site.SendAsync(prefix + Notice);
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        var page = await site.PageAsync(prefix + Notice);
        var facts = page.QuerySelectorAll("main .facts dd").Select(fact => fact.TextContent).ToList();
        Assert.Equal(NoticesInARow.WithdrawnIndex, facts[0]);
        Assert.Equal("2026年1月6日", facts[2]);
        Assert.Equal(4, facts.Count);
        Assert.Contains(NoticesInARow.WithdrawnIndex, page.Title, StringComparison.Ordinal);
        Assert.Contains(
            $"{prefix}{Notice}/revisions",
            page.QuerySelectorAll("main .actions a").Select(link => link.GetAttribute("href")));
        PageSnapshots.Verify("withdrawn", prefix, page);
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task The_history_stays_and_leads_to_the_list(string prefix)
    {
        var page = await site.PageAsync($"{prefix}{Notice}/revisions");
        Assert.Equal(3, page.QuerySelectorAll(".revisions > li").Length);
        Assert.Equal(prefix + "/", page.QuerySelector("main .actions a[data-return]")!.GetAttribute("href"));
        var ways = page.QuerySelectorAll("main a:not([data-switch]), .place a").Select(link => link.GetAttribute("href"));
        Assert.DoesNotContain(prefix + Notice, ways);
        PageSnapshots.Verify("withdrawn-revisions", prefix, page);
    }

    [Fact]
    public async Task No_page_of_it_has_a_word_of_what_was_withdrawn()
    {
        foreach (var path in (string[])["", "/revisions", "/previous", "/next"])
        {
            using var response = await site.SendAsync(Notice + path);
            Assert.DoesNotContain("不应再出现", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_at_the_end_of_the_list_shows_no_word_of_it_either()
    {
        await using var others = new NoticesInARow();
        await others.InitializeAsync();
        using var gone = await others.WithdrawAsync("row-e");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        var page = await others.PageAsync("/notices/row-e/previous");
        Assert.DoesNotContain("关于修路的通知", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/notices/row-e/next", "/"],
            page.QuerySelectorAll("main .actions a[href^='/']:not([data-switch])").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("?form=json")]
    [InlineData("?form=text")]
    [InlineData("?form=html")]
    public async Task Every_form_names_it_too(string form)
    {
        using var response = await site.SendAsync("/api" + Notice + form);
        var told = await response.Content.ReadAsStringAsync();
        Assert.Contains("（索引号：里发/2025-0000004；栏目：“里程公告”）已于2026年1月6日撤下。理由：内容有误", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_is_named_as_soon_as_it_is_withdrawn()
    {
        await using var others = new NoticesInARow();
        await others.InitializeAsync();
        _ = await others.PageAsync("/notices/row-c");
        using var gone = await others.WithdrawAsync("row-c");
        Assert.Equal(
            ["row/c", "里程公告"],
            (await others.PageAsync("/notices/row-c")).QuerySelectorAll("main .facts dd").Take(2).Select(fact => fact.TextContent));
    }
}
