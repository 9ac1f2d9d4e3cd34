using System.Net;
using System.Text.Json;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Notices;

/// <summary>The list of notices, its pages and its conditions.</summary>
public sealed class ListTests(ServiceFixture service) : IClassFixture<ServiceFixture>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        for (var day = 1; day <= 5; day++)
        {
            var notice = Make.Markdown("正文");
            await service.PublishAsync(notice with
            {
                Id = NoticeId.From($"list/{day}")!.Value,
                Title = $"发布{day}",
                Metadata = notice.Metadata with { IndexNumber = $"list/{day}", PublishedOn = new(2023, 1, day), Catalog = "列表" },
            });
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Pages_follow_each_other_newest_first_without_loss_or_repetition()
    {
        var titles = new List<string>();
        var path = "/api/notices?catalog=列表&limit=2";
        while (path is not null)
        {
            using var response = await service.SendAsync(path);
            using var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal(5, page.RootElement.GetProperty("total").GetInt32());
            titles.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!));
            var hasNext = page.RootElement.GetProperty("next").GetString() is not null;
            Assert.Equal(hasNext, response.Headers.Contains("Link"));
            path = hasNext ? response.Headers.GetValues("Link").Single().Split('>')[0].TrimStart('<') : null;
        }

        Assert.Equal(["发布5", "发布4", "发布3", "发布2", "发布1"], titles);
    }

    [Theory]
    [InlineData("?from=2023-01-02&to=2023-01-03", 2)]
    [InlineData("?index=list/4", 1)]
    [InlineData("?publisher=兰山区政府办公室", 1)]
    [InlineData("?catalog=没有", 0)]
    public async Task Conditions_narrow_the_list(string query, int total)
    {
        using var page = JsonDocument.Parse(await service.V4.GetStringAsync("/api/notices" + query));
        Assert.Equal(total, page.RootElement.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=101", "limit")]
    [InlineData("?from=2023-02-30", "from")]
    [InlineData("?cursor=x", "cursor")]
    [InlineData("?to=2023-01-01&to=2023-01-02", "to")]
    public async Task A_condition_that_cannot_be_meant_is_named(string query, string parameter)
    {
        using var response = await service.SendAsync("/api/notices" + query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"parameter\": \"{parameter}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_come_in_the_script_that_is_asked_for() =>
        Assert.Contains("發布5", await service.V4.GetStringAsync("/api/notices?catalog=列表&script=zh-Hant"), StringComparison.Ordinal);
}
