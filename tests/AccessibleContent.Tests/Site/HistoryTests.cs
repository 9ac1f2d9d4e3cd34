using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Site;

/// <summary>The history of a notice: 首次发布 is the day that the notice states, and no moment at which somebody wrote it in.</summary>
public sealed class HistoryTests(NoticesInARow site) : IClassFixture<NoticesInARow>
{
    [Theory]
    [InlineData("/notices/row-b/revisions")]
    [InlineData("/elder/notices/row-b/revisions")]
    public async Task An_older_notice_was_published_on_its_own_day_and_written_in_later(string path)
    {
        var first = (await site.PageAsync(path)).QuerySelector(".revisions > li:last-child")!;
        Assert.Equal("首次发布", first.QuerySelector("h2")!.TextContent);
        Assert.Equal("2025年3月2日", first.QuerySelector(".when")!.TextContent);
        Assert.Contains("录入本站：2026年1月5日 10:30", first.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["2025-03-02", "2026-01-05T10:30:00+08:00"],
            first.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime")));
    }

    [Theory]
    [InlineData("2025-03-02", null, "2025-03-02T18:05:00+08:00", "2025年3月2日 18:05", null)]
    [InlineData("2025-03-02", null, "2025-03-02T00:00:00+08:00", "2025年3月2日", null)]
    [InlineData("2025-03-02", "2025-03-02T09:00:00+08:00", "2025-03-02T09:00:20+08:00", "2025年3月2日 09:00", null)]
    [InlineData("2025-03-02", "2025-03-02T09:00:00+08:00", "2025-03-02T18:05:00+08:00", "2025年3月2日 09:00", "2025年3月2日 18:05")]
    [InlineData("2025-03-02", null, "2025-03-01T16:30:00+00:00", "2025年3月2日 00:30", null)]
    [InlineData("2025-03-05", null, "2025-03-02T18:05:00+08:00", "2025年3月5日", "2025年3月2日 18:05")]
    public async Task The_moment_of_entry_is_told_where_it_is_another(string on, string? at, string entered, string when, string? told)
    {
        var id = "day-" + ContentHash.Of(on, at ?? "", entered)[..8];
        var notice = NoticesInARow.Of(id, id.Replace('-', '/'), "关于放假的通知", 2);
        var metadata = notice.Metadata with
        {
            PublishedOn = DateOnly.Parse(on, null),
            PublishedAt = at is null ? null : DateTimeOffset.Parse(at, null),
        };
        var store = site.Services.GetRequiredService<INoticeStore>();
        await store.PublishAsync(new Submission(notice with { Metadata = metadata }, DateTimeOffset.Parse(entered, null), "test"), default);
        var times = (await site.PageAsync($"/notices/{id}/revisions")).QuerySelectorAll(".revisions time").Select(time => time.TextContent);
        Assert.Equal(told is null ? [when] : [when, told], times);
    }

    [Fact]
    public async Task A_correction_has_its_own_moment_and_the_interface_still_says_when_each_was_stored()
    {
        await using var others = new NoticesInARow();
        await others.InitializeAsync();
        var corrected = NoticesInARow.Of("row-a", "row/a", "关于停水的通知", 1) with { Blocks = [new Paragraph([new TextRun("改正")])] };
        await others.Services.GetRequiredService<INoticeStore>()
            .PublishAsync(new Submission(corrected, NoticesInARow.Entered.AddHours(2), "test"), default);
        var history = await others.PageAsync("/notices/row-a/revisions");
        var steps = history.QuerySelectorAll(".revisions .when").Select(step => step.TextContent);
        Assert.Equal(["2026年1月5日 12:30", "2025年3月1日"], steps);
        using var response = await others.SendAsync("/api/notices/row-a/revisions");
        Assert.Contains("2026-01-05T10:30:00", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
