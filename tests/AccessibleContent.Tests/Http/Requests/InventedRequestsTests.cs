using System.Buffers.Text;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Http.Requests;

/// <summary>Endlessly variable requests evict nothing from the cache that readers request, and use no more than their own share.</summary>
public sealed class InventedRequestsTests
{
    private const string Page = "/notices/" + ServiceFixture.SeedId;
    private const string Seed = "/api/notices/" + ServiceFixture.SeedId;

    [Fact]
    public async Task Invented_requests_leave_what_readers_ask_for_where_it_is()
    {
        await using var service = await ChaosFixture.StartAsync("--Cache:SizeLimitMegabytes=1", "--Limits:RequestsPerSecond=0");
        for (var i = 0; i < 40; i++)
        {
            await service.PublishAsync(Numbered(i));
        }

        string[] warm = [Page, Seed + "/plain", "/elder" + Page, "/", "/api/notices"];
        foreach (var path in warm)
        {
            using var first = await service.SendAsync(path);
            using var second = await service.SendAsync(path);
        }

        for (var i = 0; i < 600; i++)
        {
            using var invented = await service.SendAsync(Invented(i));
            Assert.True(
                invented.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone,
                $"{Invented(i)}: {invented.StatusCode}");
        }

        foreach (var path in warm)
        {
            using var response = await service.SendAsync(path);
            Assert.Equal("AccessibleContent; hit", response.Headers.GetValues("Cache-Status").Single());
        }

        Assert.InRange(service.Services.GetRequiredService<MemoryCacheStore>().Size, 1, 1 << 20);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAA")]
    [InlineData("2024-07-19")]
    [InlineData("2024-07-19 ")]
    [InlineData("2024-07-19  a-1")]
    [InlineData("2024-07-19 a 1")]
    [InlineData("2024-07-19 a/1")]
    [InlineData("2024-13-19 a-1")]
    [InlineData("2024-07-19T25:00:00 a-1")]
    [InlineData("9999-99-99 zzzz")]
    [InlineData("2024-07-19 a-1\0")]
    [InlineData("2024-07-19 \ufffd")]
    public async Task A_cursor_that_was_thought_up_is_named(string key)
    {
        await using var service = await ChaosFixture.StartAsync();
        var cursor = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));
        foreach (var path in (string[])["/api/notices", "/", "/search", "/sitemap.xml"])
        {
            using var response = await service.SendAsync($"{path}?q=a&cursor={cursor}");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_cursor_of_any_length_is_answered_shortly()
    {
        await using var service = await ChaosFixture.StartAsync();
        var cursor = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("2024-07-19 " + new string('a', 3_000)));
        using var response = await service.SendAsync("/api/notices?cursor=" + cursor);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 1_000);
    }

    [Fact]
    public void What_is_asked_for_again_stays_whatever_is_asked_for_once()
    {
        using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var memory = new MemoryCacheStore(
            Options.Create(new CacheOptions { SizeLimitMegabytes = 1 }),
            new(meters.GetRequiredService<IMeterFactory>()),
            TimeProvider.System,
            NullLogger<MemoryCacheStore>.Instance);
        for (var i = 0; i < 20; i++)
        {
            memory.Keep($"asked again {i}", new byte[20_000], TimeSpan.FromDays(1));
            Assert.NotNull(memory.Find($"asked again {i}"));
        }

        for (var i = 0; i < 1_000; i++)
        {
            memory.Keep($"once {i}", new byte[20_000], TimeSpan.FromDays(1));
            memory.Keep($"many {i}", new byte[5_000], TimeSpan.FromDays(1), isOneOfMany: true);
            Assert.NotNull(memory.Find($"many {i}"));
            Assert.InRange(memory.Size, 1, 1 << 20);
        }

        Assert.All(Enumerable.Range(0, 20), i => Assert.NotNull(memory.Find($"asked again {i}")));
    }

    private static string Invented(int i) => (i % 12) switch
    {
        0 => $"/sitemap.xml?cursor={Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"2025-07-19 a-{i}"))}",
        1 => $"/sitemap.xml?cursor={Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"invented {i} invented"))}",
        2 => $"/api/notices?from={1900 + i}-01-01",
        3 => $"/?to={2100 + i}-01-01",
        4 => $"/search?q=正文{(i % 24 == 4 ? "" : i)}&limit={1 + (i % 100)}",
        5 => $"/api/notices?limit={1 + (i % 100)}&script=zh-Hant",
        6 => $"/api/notices?cursor={Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"2025-07-{1 + (i % 28):00} a-{i}"))}",
        7 => $"{Seed}/revisions/{i}",
        8 => $"{Seed}/conversion?script=zh-Hant&x={i}",
        9 => $"/notices/nobody-{i}",
        10 => $"/?catalog=列表{i}",
        _ => $"/api/terms?version={i}",
    };

    private static Notice Numbered(int i)
    {
        var notice = Make.Markdown($"第{i}篇正文");
        return notice with
        {
            Id = NoticeId.From($"many/{i}")!.Value,
            Title = $"第{i}篇",
            Metadata = notice.Metadata with { IndexNumber = $"many/{i}" },
        };
    }
}
