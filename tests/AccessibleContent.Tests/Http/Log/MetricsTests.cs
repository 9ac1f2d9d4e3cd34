using System.Net;
using AccessibleContent.Api;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Http.Log;

/// <summary>The metrics at /metrics: that they can be parsed, change as they should, and stay bounded in number.</summary>
public sealed class MetricsTests
{
    private const string Notice = $"/api/notices/{ServiceFixture.SeedId}";
    private const string Answers = "accessible_content_answers_total";

    [Fact]
    public async Task Answers_are_counted_by_rendition_family_status_and_what_the_cache_did()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(folder.Path, "--urls=http://127.0.0.1:0;http://[::1]:0;http://[::]:0");
        using var v4 = ServiceFixture.Client(app.Urls.First(url => url.Contains("127.0.0.1", StringComparison.Ordinal)));
        using var v6 = ServiceFixture.Client(app.Urls.First(url => url.Contains("[::1]", StringComparison.Ordinal)));
        using var mapped = ServiceFixture.Client(
            app.Urls.First(url => url.Contains("[::]", StringComparison.Ordinal)).Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
        string tag;
        using (var first = await v4.GetAsync(Notice + "?script=zh-Hant&mode=elder&form=text"))
        {
            tag = first.Headers.ETag!.ToString();
        }

        // The bytes are cached when they have been sent; a client may be quicker.
        await ReadAsync(v4, 1);
        await v6.GetStringAsync(Notice + "?script=zh-Hant&mode=elder&form=text");
        await mapped.GetStringAsync(Notice + "?script=zh-Hant&mode=elder&form=text");
        using var unchanged = await ServiceFixture.SendAsync(
            v6,
            Notice + "?script=zh-Hant&mode=elder&form=text",
            "GET", null, "If-None-Match",
            tag);
        await v6.GetStringAsync("/zh-hant-tw/elder/notices/" + ServiceFixture.SeedId);
        using var missing = await v6.GetAsync(new Uri("/api/notices/nothing", UriKind.Relative));
        await v6.GetStringAsync("/api/notices?script=zh-Hans");
        using var head = await ServiceFixture.SendAsync(v6, Notice + "?script=zh-Hans&mode=standard&form=html", "HEAD", null);

        var figures = await ReadAsync(v4, 8);
        (string Family, string Status, string Cache, double Count)[] expected =
        [
            ("ipv4", "2xx", "miss", 1),
            ("ipv6", "2xx", "hit", 1),
            ("ipv4", "2xx", "hit", 1),
            ("ipv6", "3xx", "not-modified", 1),
        ];
        Assert.All(
            expected,
            row =>
                Assert.Equal(
                    row.Count,
                    figures.Value(
                        Answers,
                        ("script", "zh-Hant"),
                        ("mode", "elder"),
                        ("form", "text"),
                        ("family", row.Family),
                        ("status", row.Status),
                        ("cache", row.Cache))));
        Assert.Equal(
            1,
            figures.Value(
                Answers,
                ("script", "zh-Hant-TW"),
                ("mode", "elder"),
                ("form", "page"),
                ("family", "ipv6"),
                ("status", "2xx"),
                ("cache", "miss")));
        Assert.Equal(1, figures.Value(Answers, ("script", "none"), ("family", "ipv6"), ("status", "4xx"), ("cache", "none")));
        Assert.Equal(1, figures.Value(Answers, ("script", "zh-Hans"), ("mode", "none"), ("form", "json"), ("cache", "miss")));
        Assert.Equal(1, figures.Value(Answers, ("script", "zh-Hans"), ("mode", "standard"), ("form", "html"), ("cache", "none")));
        Assert.Equal(
            1,
            figures.Value("accessible_content_render_duration_seconds_count", ("script", "zh-Hant"), ("mode", "elder"), ("form", "text")));
        Assert.Equal(
            1,
            figures.Value(
                "accessible_content_render_duration_seconds_bucket",
                ("script", "zh-Hant"),
                ("mode", "elder"),
                ("form", "text"),
                ("le", "+Inf")));
        Assert.Equal("histogram", figures.Types["accessible_content_render_duration_seconds"]);
    }

    [Fact]
    public async Task Answers_without_the_store_and_its_open_breaker_are_counted()
    {
        await using var service = await ChaosFixture.StartAsync("--Limits:RequestsPerSecond=0");
        using (await service.SendAsync(Notice + "?script=zh-Hans&mode=standard&form=json"))
        {
            service.Before = (_, _) => throw new IOException("The store is away.");
        }

        for (var i = 0; i < 20; i++)
        {
            using var refused = await service.SendAsync($"{Notice}?script=zh-Hant&mode=elder&form=text");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        using (await service.SendAsync(Notice + "?script=zh-Hans&mode=standard&form=json"))
        {
            var figures = await ReadAsync(service.Client, 22);
            Assert.Equal(1, figures.Value(Answers, ("script", "zh-Hans"), ("form", "json"), ("cache", "stale")));
            Assert.Equal(20, figures.Value(Answers, ("script", "none"), ("status", "5xx"), ("cache", "none")));
            Assert.NotEqual(0, figures.Value("accessible_content_breaker_state", ("policy", "store-read")));
            Assert.Equal(0, figures.Value("accessible_content_breaker_state", ("policy", "redis-read")));
        }
    }

    [Fact]
    public async Task Publications_are_counted_by_how_they_ended()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        using var client = ServiceFixture.Client(app.Urls.Single());
        foreach (var text in (string[])["一", "一", "二"])
        {
            using var body = new StringContent(
                $"---\ntitle: 公告\nindexNumber: m/1\npublishedOn: 2024-07-19\n---\n\n{text}\n",
                null,
                "text/markdown");
            using var response = await ServiceFixture.WriteAsync(client, "/api/notices/m-1", "PUT", body);
            response.EnsureSuccessStatusCode();
        }

        var figures = await ReadAsync(client, 3);
        Assert.All(
            ["created", "unchanged", "revised"],
            outcome => Assert.Equal(1, figures.Value("accessible_content_publications_total", ("outcome", outcome))));
    }

    [Fact]
    public async Task Hostile_requests_make_no_further_rows()
    {
        await using var service = await ChaosFixture.StartAsync("--Limits:RequestsPerSecond=0");
        for (var i = 0; i < 300; i++)
        {
            using var response = await ServiceFixture.SendAsync(
                service.Client,
                $"/{(i % 2 == 0 ? "api/notices/" : "x")}{i}%22%7Bx%3D%22?script=s{i}&form=f{i}&q{i}={i}",
                i % 3 == 0 ? $"M{i}" : "GET",
                null, "Accept-Language",
                $"x-{i}",
                "Accept",
                $"a/b{i}",
                "If-None-Match",
                $"\"a.b-zh-Hans.standard.f{i}\"",
                "Host",
                $"h{i}.test",
                "X-Forwarded-For",
                $"2001:db8:{i:x}::1");
        }

        var figures = await ReadAsync(service.Client, 300);
        var rows = figures.Rows.Where(row => row.Name == Answers).ToList();
        Assert.InRange(rows.Count, 1, 12);
        Assert.Equal(300, rows.Sum(row => row.Value));
        foreach (var label in (Label[])[Label.Script, Label.Mode, Label.Form, Label.Family, Label.Status, Label.Cache])
        {
            Assert.All(rows, row => Assert.Contains(row.Labels[label.Name], label.Values));
        }

        Assert.All(
            figures.Rows.SelectMany(row => row.Labels.Values),
            value => Assert.DoesNotContain("test", value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_figures_are_for_the_operator_alone_are_never_kept_and_are_not_limited()
    {
        await using var service = await ChaosFixture.StartAsync("--Limits:RequestsPerSecond=1", "--Limits:Burst=1");
        for (var i = 0; i < 5; i++)
        {
            using var response = await service.SendAsync(MetricsEndpoint.Path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(response.Headers.CacheControl!.NoStore);
        }

        foreach (var stranger in (string[])["203.0.113.9", "2001:db8::1", "::ffff:203.0.113.9"])
        {
            using var refused = await ServiceFixture.SendAsync(
                service.Client, MetricsEndpoint.Path, "GET", null, "X-Forwarded-For",
                stranger);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            Assert.DoesNotContain("accessible_content_", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stranger_that_claims_the_address_of_the_operator_gets_no_figures()
    {
        await using var service = await ChaosFixture.StartAsync("--Metrics:Networks=198.51.100.0/24", "--Proxies:Networks=192.0.2.0/24");
        using var refused = await ServiceFixture.SendAsync(
            service.Client, MetricsEndpoint.Path, "GET", null, "X-Forwarded-For",
            "198.51.100.7");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public void A_network_that_is_none_is_named()
    {
        var wrong = Record.Exception(() => Service.Build(["--urls=http://127.0.0.1:0", "--Metrics:Networks=127.0.0.0/8 here"]));
        Assert.Contains("Metrics:Networks contains 'here'", wrong!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counting_an_answer_costs_no_memory()
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ServiceMeter>()
            .AddSingleton<ResponseCounts>()
            .BuildServiceProvider();
        var account = ActivatorUtilities.CreateInstance<RequestLog>(services);
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.IPv6Loopback;
        var response = new Representation
        {
            Version = "x",
            ContentType = "text/plain",
            Script = HanScript.Traditional,
            Mode = ReadingMode.Elder,
            Form = "text",
            Make = _ => default,
        };
        context.Features.Set(new Response(response, Coding.Brotli) { Cache = CacheStatus.Hit });
        RequestDelegate next = _ => Task.CompletedTask;
        Assert.True(account.FollowAsync(context, next).IsCompletedSuccessfully);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            _ = account.FollowAsync(context, next);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static async Task<PrometheusText> ReadAsync(HttpClient client, int responses)
    {
        // A response is counted when it has been sent, and its client may be quicker.
        PrometheusText? figures = null;
        await Eventually.TrueAsync(async () =>
        {
            using var response = await client.GetAsync(new Uri(MetricsEndpoint.Path, UriKind.Relative));
            Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
            figures = PrometheusText.Parse(await response.Content.ReadAsStringAsync());
            return figures.Value(Answers) >= responses;
        });
        return figures!;
    }
}
