using AccessibleContent.Api.Store;
using AccessibleContent.Readers.Html;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.OpenData.Views;

/// <summary>A page brings the number of its readers with it, where it certainly says one.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class PageViewsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2024-07-19    点击数: 1234", 1234L)]
    [InlineData("2024-07-19    浏览次数：1,234次", 1234L)]
    [InlineData("2024-07-19    阅读量：0", 0L)]
    [InlineData("2024-07-19    點擊數：56", 56L)]
    [InlineData("2024-07-19    点击数:  ", null)]
    [InlineData("2024-07-19    点击数：1.2万", null)]
    [InlineData("2024-07-19    点击数：3万", null)]
    [InlineData("点击数：  2024-07-19", null)]
    [InlineData("2024-07-19    今日访问量：77", null)]
    public void A_captured_page_says_it_in_the_line_under_its_title(string line, long? views) =>
        Assert.Equal(views, Make.Page($"关于停水的通知\n{line}\n\n因管道检修，今天停水。\n").Views);

    [Theory]
    [InlineData("<p>发布日期：2024-07-19 浏览次数：<span>321</span>次</p>", 321L)]
    [InlineData("<p><span>2024-07-19</span><span>点击数：</span><span>45</span></p>", 45L)]
    [InlineData("<p>2024-07-19 点击数：<script>document.write(count)</script></p>", null)]
    public void An_HTML_page_says_it_there_too(string line, long? views)
    {
        var page = $"<!DOCTYPE html><html><head><title>关于停水的通知</title></head><body><h1>关于停水的通知</h1>{line}"
            + "<div class=\"content\"><p>因管道检修，本周五上午八时至下午五时，城区部分路段停水，请提前储水。</p></div></body></html>";
        var reading = HtmlReader.Read(System.Text.Encoding.UTF8.GetBytes(page), "page");
        Assert.NotNull(reading.Notice);
        Assert.Equal(views, reading.Views);
    }

    [Fact]
    public async Task The_number_counts_only_when_the_notice_is_new()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        var store = service.Services.GetRequiredService<INoticeStore>();
        var notice = Make.Markdown("内容。");
        await store.PublishAsync(new Submission(notice, notice.PublicationMoment, "test") { Views = 7 }, default);
        Assert.Equal(7, await service.Services.GetRequiredService<IViewStore>().FindAsync(notice.Id, default));
        var later = Make.Markdown("新的内容。");
        await store.PublishAsync(new Submission(later, later.PublicationMoment, "test") { Views = 3 }, default);
        Assert.Equal(7, await service.Services.GetRequiredService<IViewStore>().FindAsync(notice.Id, default));
    }
}
