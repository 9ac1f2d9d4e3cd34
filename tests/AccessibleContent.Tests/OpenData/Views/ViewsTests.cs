using System.Text;

namespace AccessibleContent.Tests.OpenData.Views;

/// <summary>点击数 counts readers, and nothing else depends on it.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ViewsTests : IDisposable
{
    private const string Phone =
        "Mozilla/5.0 (Linux; Android 14; PJA110) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36";

    private const string WeChat =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50";

    private const string Views = "/api/notices/a-1/views";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_view_is_acknowledged_and_then_there()
    {
        await using var service = await StartAsync();
        Assert.Equal("{\"views\":0}\n", await service.ReadAsync(Views));
        Assert.Equal((204, ""), await ReportAsync(service, Phone));
        Assert.Equal((204, ""), await ReportAsync(service, WeChat));
        Assert.Equal("{\"views\":2}\n", await service.ReadAsync(Views));
        using var response = await service.Client.GetAsync(Views, TestContext.Current.CancellationToken);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_same_reader_counts_once_a_minute()
    {
        await using var service = await StartAsync();
        await ReportAsync(service, Phone);
        service.Clock.By += TimeSpan.FromSeconds(59);
        Assert.Equal(204, (await ReportAsync(service, Phone)).Status);
        Assert.Equal("{\"views\":1}\n", await service.ReadAsync(Views));
        service.Clock.By += TimeSpan.FromSeconds(2);
        await ReportAsync(service, Phone);
        Assert.Equal("{\"views\":2}\n", await service.ReadAsync(Views));
    }

    [Theory]
    [InlineData("curl/8.5.0")]
    [InlineData("Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)")]
    [InlineData("Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; x)")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0.0.0 Safari/537.36")]
    [InlineData("facebookexternalhit/1.1")]
    [InlineData("")]
    public async Task A_robot_does_not_count(string agent)
    {
        await using var service = await StartAsync();
        Assert.Equal(204, (await ReportAsync(service, agent)).Status);
        Assert.Equal("{\"views\":0}\n", await service.ReadAsync(Views));
    }

    [Theory]
    [InlineData("Sec-Purpose", "prefetch")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Purpose", "prefetch")]
    public async Task A_page_loaded_in_advance_does_not_count(string field, string value)
    {
        await using var service = await StartAsync();
        Assert.Equal(204, (await service.SendAsync(null, "POST", Views, null, "User-Agent", Phone, field, value)).Status);
        Assert.Equal("{\"views\":0}\n", await service.ReadAsync(Views));
    }

    [Fact]
    public async Task A_beacon_of_any_type_and_origin_counts()
    {
        await using var service = await StartAsync();
        using var body = new StringContent("x", Encoding.UTF8, "text/plain");
        using var response = await ServiceFixture.SendAsync(
            service.Client, Views, "POST", body, "User-Agent", Phone, "Origin", "https://www.example.gov.cn");
        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("{\"views\":1}\n", await service.ReadAsync(Views));
    }

    [Fact]
    public async Task A_notice_that_there_is_not_has_no_views_and_a_withdrawn_one_says_why()
    {
        await using var service = await StartAsync();
        foreach (var method in (string[])["GET", "POST", "PUT"])
        {
            var key = method == "PUT" ? ServiceWithKeys.Full : null;
            Assert.Equal(404, (await service.SendAsync(key, method, "/api/notices/b-2/views")).Status);
        }

        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        Assert.Equal(410, (await ReportAsync(service, Phone)).Status);
        var (status, told) = await service.SendAsync(null, "GET", Views);
        Assert.True(status == 410 && told.Contains("内容有误", StringComparison.Ordinal), told);
    }

    [Fact]
    public async Task A_key_with_the_scope_sets_the_number_of_an_earlier_system()
    {
        await using var service = await ServiceWithKeys.StartAsync(
            _folder.Path,
            [
                .. ServiceWithKeys.Key(1, "counter", "the-key-that-may-set-views-only", "Scopes", "views"),
                .. ServiceWithKeys.Key(2, "writer", "the-key-that-may-publish-only", "Scopes", "publish"),
                .. ServiceWithKeys.Key(3, "other", "the-key-of-another-column", "Catalogs:0", "公告"),
            ]);
        await service.PutAsync(ServiceWithKeys.Full, "a-1", catalog: "政策文件");
        Assert.Equal((200, "{\"views\":12345}\n"), await SetAsync(service, "the-key-that-may-set-views-only", "{\"views\":12345}"));
        Assert.Equal("{\"views\":12345}\n", await service.ReadAsync(Views));
        Assert.Equal(200, (await SetAsync(service, "the-key-that-may-set-views-only", "{\"views\":3}")).Status);
        Assert.Equal(401, (await SetAsync(service, null, "{\"views\":9}")).Status);
        Assert.Equal(403, (await SetAsync(service, "the-key-that-may-publish-only", "{\"views\":9}")).Status);
        Assert.Equal(403, (await SetAsync(service, "the-key-of-another-column", "{\"views\":9}")).Status);
        Assert.Equal("{\"views\":3}\n", await service.ReadAsync(Views));
    }

    [Theory]
    [InlineData("{\"views\":-1}", 422)]
    [InlineData("{\"views\":1.5}", 422)]
    [InlineData("{\"views\":\"7\"}", 422)]
    [InlineData("{\"views\":9007199254740992}", 422)]
    [InlineData("{\"view\":7}", 422)]
    [InlineData("{}", 422)]
    [InlineData("[]", 422)]
    [InlineData("{\"views\":", 400)]
    public async Task Another_number_is_refused_and_nothing_changes(string body, int status)
    {
        await using var service = await StartAsync();
        await SetAsync(service, ServiceWithKeys.Full, "{\"views\":5}");
        var (answered, told) = await SetAsync(service, ServiceWithKeys.Full, body);
        Assert.Equal(status, answered);
        Assert.Contains("views", told, StringComparison.Ordinal);
        Assert.Equal("{\"views\":5}\n", await service.ReadAsync(Views));
    }

    [Fact]
    public async Task The_notice_and_its_page_stay_the_same_bytes()
    {
        await using var service = await StartAsync();
        string[] paths = ["/api/notices/a-1", "/notices/a-1", "/api/notices", "/", "/api/changes"];
        var before = await Task.WhenAll(paths.Select(path => TagAndBodyAsync(service, path)));
        for (var reader = 0; reader < 300; reader++)
        {
            await ReportAsync(service, $"{Phone} Reader/{reader}");
        }

        Assert.Equal("{\"views\":300}\n", await service.ReadAsync(Views));
        Assert.Equal(before, await Task.WhenAll(paths.Select(path => TagAndBodyAsync(service, path))));
        Assert.DoesNotContain("300", before[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_about_a_reader_is_logged_or_stored()
    {
        await using var service = await StartAsync();
        await ReportAsync(service, Phone + " Marked/1");
        Assert.DoesNotContain(service.Log.All, line => line.Contains("Marked", StringComparison.Ordinal));
        if (TestStore.IsEmbedded)
        {
            var file = await File.ReadAllTextAsync(_folder.Path + "/notices.db", Encoding.Latin1);
            Assert.DoesNotContain("Marked", file, StringComparison.Ordinal);
        }
    }

    private async Task<ServiceWithKeys> StartAsync()
    {
        var service = await ServiceWithKeys.StartAsync(_folder.Path);
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        return service;
    }

    private static Task<(int Status, string Body)> ReportAsync(ServiceWithKeys service, string agent) =>
        service.SendAsync(null, "POST", Views, null, agent.Length == 0 ? [] : ["User-Agent", agent]);

    private static Task<(int Status, string Body)> SetAsync(ServiceWithKeys service, string? key, string body) =>
        service.SendAsync(key, "PUT", Views, new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<(string Tag, string Body)> TagAndBodyAsync(ServiceWithKeys service, string path)
    {
        using var response = await service.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return (response.Headers.ETag!.ToString(), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
