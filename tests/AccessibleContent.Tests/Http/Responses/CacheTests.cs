using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Tests.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AccessibleContent.Tests.Http.Responses;

/// <summary>What the response cache holds, and under which keys; the rows of Traps.md that no other class closes.</summary>
public sealed class CacheTests
{
    private const string Seed = "/api/notices/" + ServiceFixture.SeedId;

    [Fact]
    public async Task However_a_request_is_spelt_there_is_one_entry()
    {
        await using var service = await ChaosFixture.StartAsync();
        var cache = service.Services.GetRequiredService<MemoryCacheStore>();
        for (var i = 0; i < 200; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Seed}?form=html&utm{i}={i}&form{i}=text");
            request.Headers.Host = $"host{i}.test";
            request.Headers.TryAddWithoutValidation("Accept-Language", $"zh-CN, x{i};q=0.{i}");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", $"x{i}");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {i}");
            request.Headers.TryAddWithoutValidation("Cookie", $"a={i}");
            using var response = await service.Client.SendAsync(request);
            Assert.Equal(
                i == 0 ? "AccessibleContent; fwd=miss; stored" : "AccessibleContent; hit",
                response.Headers.GetValues("Cache-Status").Single());
        }

        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public async Task A_client_that_leaves_harms_nobody_who_asked_for_the_same()
    {
        await using var service = await ChaosFixture.StartAsync();
        using var reached = new SemaphoreSlim(0);
        using var gate = new SemaphoreSlim(0);
        var read = 0;
        service.Before = async (what, _) =>
        {
            if (what == nameof(INoticeStore.FindDocumentAsync))
            {
                Interlocked.Increment(ref read);
                reached.Release();
                await gate.WaitAsync(CancellationToken.None);
            }
        };
        using var impatient = new CancellationTokenSource();
        var first = service.Client.GetAsync(new Uri(Seed + "/plain", UriKind.Relative), impatient.Token);
        await reached.WaitAsync();
        var followers = Enumerable.Range(0, 10).Select(_ => service.SendAsync(Seed + "/plain")).ToList();
        var bytes = service.Services.GetRequiredService<ResponseBodies>();
        await Eventually.TrueAsync(() => bytes.Waiting == 11);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.Release(100);
        foreach (var follower in followers)
        {
            using var response = await follower;
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("全区科学技术大会召开", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(1, read);
    }

    [Theory]
    [InlineData(Seed + "%00")]
    [InlineData(Seed + "%1E")]
    [InlineData(Seed + "%1f?x=1")]
    [InlineData("/notices/%0a")]
    [InlineData("/?x=%7F")]
    [InlineData("/health/live?x=%09")]
    [InlineData("/?x=%e5%85%b0%0D")]
    [InlineData("/?x=\u001f")]
    [InlineData("/\u001e")]
    public async Task Control_characters_are_refused_first(string target)
    {
        await using var service = await ChaosFixture.StartAsync();
        var response = await LimitsTests.RawAsync(
            service.Client.BaseAddress!,
            $"GET {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", response, StringComparison.Ordinal);
        Assert.Equal(0, service.Services.GetRequiredService<MemoryCacheStore>().Count);
    }

    [Fact]
    public async Task An_answer_that_must_not_be_stored_is_not()
    {
        var policy = new ContentVersionPolicy();
        foreach (var (control, stored) in new[] { ("private, no-store", false), ("public, max-age=60", true) })
        {
            var response = new Representation
            {
                Version = "x",
                ContentType = "text/plain",
                CacheControl = control,
                Make = _ => throw new InvalidOperationException(),
            };
            var context = new OutputCacheContext { HttpContext = new DefaultHttpContext() };
            context.HttpContext.Features.Set(new Response(response, Coding.Identity));
            await ((IOutputCachePolicy)policy).CacheRequestAsync(context, default);
            Assert.Equal(stored, context.AllowCacheStorage);
            Assert.Equal(stored, context.AllowCacheLookup);
            Assert.False(context.AllowLocking);
        }
    }

    [Fact]
    public async Task Lists_that_anybody_can_think_up_are_not_kept()
    {
        await using var service = await ChaosFixture.StartAsync();
        for (var i = 0; i < 50; i++)
        {
            using var response = await service.SendAsync($"/api/notices?script=zh-Hans&catalog=没有{i}");
            Assert.Equal("AccessibleContent; fwd=miss", response.Headers.GetValues("Cache-Status").Single());
        }

        Assert.Equal(0, service.Services.GetRequiredService<MemoryCacheStore>().Count);
    }

    [Fact]
    public async Task A_handler_never_sees_a_key_that_its_description_does_not_name()
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new("?script=zh-Hant&utm=1&MODE=elder&x=2&script=zh-Hans");
        var operation = new OperationDescription("", [new("script", ""), new("mode", ""), new("id", "") { InPath = true }], []);
        context.SetEndpoint(new(null, new(operation), null));
        QueryFilter.Apply(context);
        Assert.Equal(["MODE", "script"], context.Request.Query.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, context.Request.Query["script"].Count);
        Assert.DoesNotContain("utm", context.Request.QueryString.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_asked_of_the_store_once()
    {
        await using var service = await ChaosFixture.StartAsync();
        var asked = 0;
        service.Before = (what, _) =>
        {
            asked += what == nameof(INoticeStore.FindVersionAsync) ? 1 : 0;
            return ValueTask.CompletedTask;
        };

        // The first query of the store may begin a generation in the middle.
        for (var i = 0; i < 20; i++)
        {
            using var response = await service.SendAsync("/api/notices/nobody");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.InRange(asked, 1, 2);
    }

    [Fact]
    public void A_full_cache_drops_the_old_and_says_so()
    {
        using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meter = new ServiceMeter(meters.GetRequiredService<IMeterFactory>());
        var clock = new FakeTimeProvider();
        using var log = new LoggedLines();
        using var loggers = new LoggerFactory([log]);
        using var memory = new MemoryCacheStore(
            Options.Create(new CacheOptions { SizeLimitMegabytes = 1 }),
            meter, clock,
            loggers.CreateLogger<MemoryCacheStore>());
        Fill(0);
        Assert.Null(memory.Find("key 0"));
        Assert.False(memory.Takes(200_000));
        var said = Assert.Single(log.Of(typeof(MemoryCacheStore).FullName!));
        Assert.Equal(LogLevel.Warning, said.Level);
        Assert.Contains("The response cache is full", said.Message, StringComparison.Ordinal);
        Assert.EndsWith("Cache:SizeLimitMegabytes is 1", said.Message, StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromMinutes(1));
        Fill(1_000);
        Assert.Equal(2, log.Of(typeof(MemoryCacheStore).FullName!).Count());

        // Evicted entries are counted on other threads.
        void Fill(int first)
        {
            for (var i = first; i < first + 1_000; i++)
            {
                memory.Keep($"key {i}", new byte[10_000], TimeSpan.FromDays(1));
                Assert.NotNull(memory.Find($"key {i}"));
                Assert.InRange(memory.Size, 1, 1024 * 1024);
            }

            Assert.True(
                SpinWait.SpinUntil(() => memory.Dropped + memory.Count == first + 1_000, TimeSpan.FromSeconds(10)),
                $"{memory.Dropped} dropped, {memory.Count} kept");
            Assert.True(
                SpinWait.SpinUntil(() => log.Of(typeof(MemoryCacheStore).FullName!).Count() > first / 1_000, TimeSpan.FromSeconds(10)),
                "nothing was logged");
        }
    }

    [Fact]
    public void A_body_is_found_at_the_end_of_what_is_kept_once_it_was_shown()
    {
        using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meter = new ServiceMeter(meters.GetRequiredService<IMeterFactory>());
        var options = Options.Create(new CacheOptions { SizeLimitMegabytes = 1 });
        using var memory = new MemoryCacheStore(options, meter, TimeProvider.System, NullLogger<MemoryCacheStore>.Instance);
        memory.Keep("key", Encoding.UTF8.GetBytes("字段 正文"), TimeSpan.FromDays(1));
        Assert.Null(memory.FindBody("key"));
        memory.ShowBody("key", Encoding.UTF8.GetBytes("字段"));
        Assert.Null(memory.FindBody("key"));
        memory.ShowBody("key", Encoding.UTF8.GetBytes("正文"));
        memory.ShowBody("nobody", Encoding.UTF8.GetBytes("正文"));
        Assert.Equal("正文", Encoding.UTF8.GetString(memory.FindBody("key")!.Value.Span));
        Assert.Null(memory.FindBody("nobody"));
    }

    [Fact]
    public async Task An_answer_is_one_entry_by_whichever_address_and_a_hit_is_sent_as_it_lies_there()
    {
        await using var service = await ChaosFixture.StartAsync();
        var memory = service.Services.GetRequiredService<MemoryCacheStore>();
        using var made = await service.SendAsync(Seed + "?script=zh-Hant&mode=standard&form=html");
        using var hit = await service.SendAsync(Seed + "/traditional");
        var body = await made.Content.ReadAsByteArrayAsync();
        Assert.Equal("AccessibleContent; hit", hit.Headers.GetValues("Cache-Status").Single());
        Assert.Equal(1, memory.Count);
        Assert.Equal(body, await hit.Content.ReadAsByteArrayAsync());
        Assert.Equal(body, memory.FindBody(made.Headers.ETag!.Tag)!.Value.ToArray());

        // No entry of output caching begins so: a request that asks it to open this one gets nothing.
        memory.Keep(made.Headers.ETag.Tag, [255, .. body], TimeSpan.FromDays(1));
        memory.ShowBody(made.Headers.ETag.Tag, body);
        using var opened = await service.SendAsync(Seed + "/traditional");
        Assert.Equal("AccessibleContent; hit", opened.Headers.GetValues("Cache-Status").Single());
        Assert.Equal(body, await opened.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_client_that_sends_slowly_is_let_go()
    {
        await using var service = await ChaosFixture.StartAsync();
        var limits = service
            .Services.GetRequiredService<IOptions<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>>()
            .Value.Limits;
        Assert.Equal(TimeSpan.FromSeconds(10), limits.RequestHeadersTimeout);
        Assert.NotNull(limits.MinRequestBodyDataRate);
        Assert.NotNull(limits.MinResponseDataRate);
        Assert.NotNull(limits.MaxConcurrentConnections);
        using var slow = new TcpClient();
        await slow.ConnectAsync(service.Client.BaseAddress!.Host, service.Client.BaseAddress.Port);
        await slow.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost:"u8.ToArray());
        var buffer = new byte[1_024];
        var response = new StringBuilder();
        while (await slow.GetStream().ReadAsync(buffer) is var read and > 0)
        {
            response.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        Assert.StartsWith("HTTP/1.1 408 ", response.ToString(), StringComparison.Ordinal);
    }
}
