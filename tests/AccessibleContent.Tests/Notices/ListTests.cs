using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Notices;

/// <summary>The list of notices, its pages and its conditions.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
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

    [Fact]
    public async Task Totals_of_all_a_column_and_a_publisher_are_exact_and_others_are_counted_up_to_a_thousand()
    {
        await using var many = new ManyNotices();
        await many.InitializeAsync();
        foreach (var (query, total, isExact) in (List<(string, int, bool)>)
        [
            ("", 1_102, true),
            ("?catalog=列表", 1_102, true),
            ("?publisher=没有", 0, true),
            ("?from=2020-01-01", 1_000, false),
            ("?from=2020-01-01&to=2020-12-31&limit=1", 366, true),
        ])
        {
            using var page = JsonDocument.Parse(await many.ReadAsync("/api/notices" + query));
            Assert.Equal(total, page.RootElement.GetProperty("total").GetInt32());
            Assert.Equal(isExact, page.RootElement.GetProperty("totalIsExact").GetBoolean());
        }

        Assert.Contains("共 1102 条公告。第 1 页，共 56 页。", await many.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("超过 1000 条公告。第 1 页。", await many.ReadAsync("/?from=2020-01-01"), StringComparison.Ordinal);
        Assert.Contains("超過 1000 條公告。", await many.ReadAsync("/zh-hant/?from=2020-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_far_down_knows_its_place_from_its_address()
    {
        await using var many = new ManyNotices();
        await many.InitializeAsync();
        var path = "/?limit=100";
        for (var number = 1; number <= 12; number++)
        {
            var page = await many.ReadAsync(path);
            Assert.Contains($"第 {number} 页，共 12 页。", page, StringComparison.Ordinal);
            path = Regex.Match(page, "href=\"([^\"]+)\" rel=\"next\"").Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
            Assert.Equal(number == 12, path.Length == 0);
        }
    }

    [Theory]
    [InlineData("2020-01-02 many-1", "第 1000 条以后")]
    [InlineData("2020-01-02 many-1\u001F1101", "从第 1102 条起")]
    [InlineData("2020-01-02 many-1\u001F01101", null)]
    [InlineData("2020-01-02 many-1\u001F0", null)]
    [InlineData("2020-01-02 many-1\u001F-1", null)]
    [InlineData("2020-01-02 many-1\u001F2000000000", null)]
    [InlineData("2020-01-02 many-1\u001F5\u001F5", null)]
    public async Task A_cursor_without_a_place_works_and_a_forged_one_is_refused(string position, string? place)
    {
        await using var many = new ManyNotices();
        await many.InitializeAsync();
        var path = "/?cursor=" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(position));
        using var response = await many.SendAsync(path);
        Assert.Equal(place is null ? HttpStatusCode.BadRequest : HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(place ?? "cursor", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_part_of_a_list_is_empty()
    {
        await using var many = new ManyNotices();
        await many.InitializeAsync();
        Assert.Single(await many.PageStartsAsync(551));
        Assert.Equal(2, (await many.PageStartsAsync(550)).Count);
        Assert.Empty(await many.PageStartsAsync(1_102));
    }

    [Theory]
    [InlineData("publisher=蘭山區政府辦公室", 1)]
    [InlineData("publisher= 蘭山区政府办公室 ", 1)]
    [InlineData("catalog=公開", 0)]
    public async Task Names_are_found_in_any_script(string query, int total)
    {
        using var page = JsonDocument.Parse(await service.V4.GetStringAsync("/api/notices?script=zh-Hant&" + query));
        Assert.Equal(total, page.RootElement.GetProperty("total").GetInt32());
    }

    // 台 and 裡 of Taiwan, 臺 and 裏 of Hong Kong, are one character in Simplified script; a page may have published the name in any.
    [Fact]
    public async Task Every_spelling_that_a_rendition_writes_finds_the_name_and_the_pages_continue()
    {
        foreach (var (name, number) in new[] { ("台账里程处", 1), ("臺賬里程處", 2), ("台账里程处", 3) })
        {
            await PublishAsync(name, number);
        }

        foreach (var script in HanScript.All)
        {
            var written = Make.Renderer.Convert("台账里程处", script);
            var (ids, path) = (new List<string>(), $"/api/notices?limit=1&script={script.Tag}&catalog=" + Uri.EscapeDataString(written));
            while (path.Length > 0)
            {
                using var response = await service.SendAsync(path);
                using var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                Assert.Equal(3, page.RootElement.GetProperty("total").GetInt32());
                ids.Add(page.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!);
                path = response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('>')[0].TrimStart('<') : "";
                Assert.True(path.Length == 0 || path.Contains(Uri.EscapeDataString(written), StringComparison.Ordinal), path);
            }

            Assert.Equal(3, ids.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("/zh-hant/?catalog=", "臺賬登記")]
    [InlineData("/search?q=内容&catalog=", "臺賬登記")]
    [InlineData("/?catalog=", "台账登记")]
    public async Task The_website_finds_and_names_the_column_too(string path, string name)
    {
        await PublishAsync("台账登记", 4);
        var page = await service.V4.GetStringAsync(path + Uri.EscapeDataString(name));
        Assert.Contains("第4", page, StringComparison.Ordinal);
        Assert.Contains($"content=\"{(path[1] == 'z' ? "臺賬登記" : "台账登记")}\"", page, StringComparison.Ordinal);
    }

    private Task PublishAsync(string catalog, int number)
    {
        var notice = Make.Markdown("内容。") with { Id = NoticeId.From($"spelt-{number}")!.Value, Title = $"第{number}" };
        return service.PublishAsync(notice with
        {
            Metadata = notice.Metadata with { Catalog = catalog, IndexNumber = $"spelt/{number}" },
        });
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
