using System.Net;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Site;

/// <summary>上一篇 and 下一篇: the neighbours of a notice in the list, found when the links are followed.</summary>
public sealed class NeighboursTests(NoticesInARow site) : IClassFixture<NoticesInARow>
{
    public static TheoryData<string> Visits { get; } = new(ReadingPreferences.All.Select(preferences => preferences.Prefix));

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task The_links_walk_through_the_list_in_its_order_and_back(string prefix)
    {
        var list = await site.PageAsync(prefix + "/");
        var listed = list.QuerySelectorAll(".notices a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["row-e", "row-c", "row-b", "row-a"], listed.Select(address => address.Split('/')[^1]));
        Assert.Equal(listed, await WalkAsync(listed[0], "next"));
        Assert.Equal(Enumerable.Reverse(listed), await WalkAsync(listed[^1], "prev"));
    }

    [Fact]
    public async Task Which_of_the_two_is_the_newer_is_said() =>
        Assert.Equal(
            ["上一篇（较新）", "下一篇（较早）", "同栏目：里程公告"],
            (await site.PageAsync("/notices/row-b")).QuerySelectorAll(".ways a").Select(link => link.TextContent));

    [Fact]
    public async Task A_redirect_keeps_size_and_colours_and_is_not_kept_for_long()
    {
        using var response = await site.SendAsync("/zh-hant/elder/notices/row-b/next?size=36&scheme=dark&other=1");
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/zh-hant/elder/notices/row-a?size=36&scheme=dark", response.Headers.Location?.OriginalString);
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.CacheControl?.MaxAge);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());

        using var head = await site.SendAsync("/notices/row-b/next", "HEAD");
        Assert.Equal((HttpStatusCode.Found, "/notices/row-a"), (head.StatusCode, head.Headers.Location?.OriginalString));
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Where_the_list_ends_a_page_says_so_and_leads_back(string prefix)
    {
        foreach (var (path, other) in ((string, string)[])[("row-e/previous", "row-e/next"), ("row-a/next", "row-a/previous")])
        {
            using var response = await site.SendAsync($"{prefix}/notices/{path}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(response.Headers.CacheControl?.MaxAge <= TimeSpan.FromSeconds(10));
            var page = await site.PageAsync($"{prefix}/notices/{path}");
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
            Assert.Equal(
                [$"{prefix}/notices/{path.Split('/')[0]}", $"{prefix}/notices/{other}", prefix + "/"],
                page.QuerySelectorAll("main .actions a[href^='/']:not([data-switch])").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task A_withdrawn_notice_is_passed_over_and_its_neighbours_are_found()
    {
        Assert.Equal("/notices/row-c", await site.LocationAsync("/notices/row-e/next"));
        var gone = "/elder/notices/" + Uri.EscapeDataString(NoticesInARow.WithdrawnId);
        Assert.Equal("/elder/notices/row-e", await site.LocationAsync(gone + "/previous"));
        Assert.Equal("/elder/notices/row-c", await site.LocationAsync(gone + "/next"));
    }

    [Theory]
    [InlineData("/notices/nobody/previous", "没有编号为“nobody”的公告")]
    [InlineData("/elder/notices/nobody/next", "没有编号为“nobody”的公告")]
    [InlineData("/notices/里发/2025-0000004/next", "要按索引号“里发/2025-0000004”查找")]
    public async Task Where_there_is_no_notice_there_is_no_neighbour(string path, string told)
    {
        using var response = await site.SendAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(told, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_changes_no_other_page_and_is_found_by_the_links_at_once()
    {
        await using var others = new NoticesInARow();
        await others.InitializeAsync();
        string[] paths = ["/notices/row-e", "/elder/notices/row-e", "/notices/row-c", "/notices/row-c/revisions"];
        var before = await TagsAsync(others, paths);
        Assert.Null(await others.LocationAsync("/notices/row-e/previous"));
        await others.PublishAsync(NoticesInARow.Of("row-f", "row/f", "关于招聘的公告", 9));
        await others.PublishAsync(NoticesInARow.Of("row-d", "row/d", "关于体检的公告", 3));
        Assert.Equal(before, await TagsAsync(others, paths));
        Assert.Equal("/notices/row-f", await others.LocationAsync("/notices/row-e/previous"));
        Assert.Equal("/notices/row-d", await others.LocationAsync("/notices/row-c/previous"));
        Assert.Equal("/notices/row-d", await others.LocationAsync("/notices/row-e/next"));
    }

    [Fact]
    public async Task With_an_address_of_the_site_a_redirect_is_absolute()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(
            folder.Path, "--urls=http://127.0.0.1:0", "--Site:BaseUrl=https://www.example.gov.cn/gk");
        using var client = ServiceFixture.Client(app.Urls.Single());
        var notice = Make.Markdown("旧文");
        await ServiceFixture.PublishAsync(
            app.Services, notice with { Metadata = notice.Metadata with { PublishedOn = new DateOnly(2001, 1, 1) } });
        using var response = await client.GetAsync("/gk/elder/notices/a-1/previous?size=28");
        Assert.Equal(
            $"https://www.example.gov.cn/gk/elder/notices/{ServiceFixture.SeedId}?size=28",
            response.Headers.Location?.OriginalString);
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task What_the_pages_say_is_as_approved(string prefix)
    {
        string[] paths = ["row-e/previous", "row-a/next", "row-b/revisions"];
        foreach (var path in paths)
        {
            PageSnapshots.Verify(path.Replace('/', '-'), prefix, await site.PageAsync($"{prefix}/notices/{path}"));
        }
    }

    private static async Task<List<string?>> TagsAsync(NoticesInARow site, string[] paths)
    {
        var tags = new List<string?>();
        foreach (var path in paths)
        {
            using var response = await site.SendAsync(path);
            tags.Add(response.Headers.ETag?.Tag);
        }

        return tags;
    }

    private async Task<List<string>> WalkAsync(string first, string relation)
    {
        var passed = new List<string>();
        for (string? next = first; next is not null && passed.Count < 10;)
        {
            passed.Add(next);
            var link = (await site.PageAsync(next)).QuerySelector($".ways a[rel={relation}]")!.GetAttribute("href")!;
            next = await site.LocationAsync(link);
        }

        return passed;
    }
}
