using System.Net;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Http.Responses;

/// <summary>What header fields declare to caches, and whether it is true.</summary>
public sealed class HeadersTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Seed = "/api/notices/" + ServiceFixture.SeedId;

    [Fact]
    public async Task Cache_status_says_where_the_bytes_came_from()
    {
        const string Path = Seed + "?script=zh-Hant-HK&mode=elder&form=text";
        Assert.Equal("AccessibleContent; fwd=miss; stored", await StatusAsync(Path));
        Assert.Equal("AccessibleContent; hit", await StatusAsync(Path));
        Assert.Equal("AccessibleContent; fwd=miss; stored", await StatusAsync(Path, "GET", "Accept-Encoding", "gzip"));
        Assert.Equal("AccessibleContent; hit", await StatusAsync(Path, "GET", "Accept-Encoding", "gzip;q=1"));
        Assert.Null(await StatusAsync(Path, "HEAD"));
        Assert.Null(await StatusAsync(Path, "GET", "If-None-Match", "*"));
        Assert.Null(await StatusAsync("/api/notices/nobody"));
    }

    [Theory]
    [InlineData(Seed + "/traditional?form=json")]
    [InlineData("/api/notices?limit=1&script=zh-Hant-HK")]
    [InlineData("/zh-hant-tw/notices/" + ServiceFixture.SeedId)]
    [InlineData("/assets/site.css")]
    public async Task A_hit_has_every_header_field_of_the_answer_that_was_made(string path)
    {
        using var made = await service.SendAsync(path);
        using var kept = await service.SendAsync(path);
        Assert.Equal("AccessibleContent; hit", kept.Headers.GetValues("Cache-Status").Single());
        Assert.Equal(Fields(made), Fields(kept));
        Assert.Contains(Fields(kept), field => field.StartsWith("Content-Length: ", StringComparison.Ordinal));
        Assert.Contains("X-Content-Type-Options: nosniff", Fields(kept));
    }

    [Fact]
    public async Task A_hit_carries_the_date_of_now_and_no_age()
    {
        using var first = await service.SendAsync(Seed + "/plain");
        await Eventually.TrueAsync(async () =>
        {
            using var second = await service.SendAsync(Seed + "/plain");
            Assert.Contains("hit", second.Headers.GetValues("Cache-Status").Single(), StringComparison.Ordinal);
            Assert.Null(second.Headers.Age);
            return second.Headers.Date > first.Headers.Date;
        });
    }

    [Fact]
    public async Task An_entry_serves_an_explicit_address_and_a_negotiated_one_each_with_its_own_vary()
    {
        const string Explicit = Seed + "?script=zh-Hant&mode=standard&form=html";
        using var named = await service.SendAsync(Explicit);
        using var negotiated = await service.SendAsync(Seed, "GET", "Accept", "text/html", "Accept-Language", "zh-Hant");
        using var again = await service.SendAsync(Explicit);
        Assert.Equal("AccessibleContent; hit", negotiated.Headers.GetValues("Cache-Status").Single());
        Assert.Equal("Accept, Accept-Language, Accept-Encoding", string.Join(", ", negotiated.Headers.Vary));
        Assert.Equal("Accept-Encoding", string.Join(", ", again.Headers.Vary));
        Assert.Equal(named.Headers.ETag, negotiated.Headers.ETag);
    }

    [Fact]
    public async Task The_head_of_what_was_never_made_costs_no_making()
    {
        const string Path = Seed + "?script=zh-Hant-TW&mode=elder&form=json";
        var before = service.Services.GetRequiredService<MemoryCacheStore>().Count;
        Assert.Equal(0, await RendersAsync());
        using var head = await service.SendAsync(Path, "HEAD", "Accept-Encoding", "br");
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(["br"], head.Content.Headers.ContentEncoding);
        Assert.Equal(before, service.Services.GetRequiredService<MemoryCacheStore>().Count);
        Assert.Equal(0, await RendersAsync());

        using var get = await service.SendAsync(Path);
        Assert.Equal(1, await RendersAsync());

        async Task<double> RendersAsync() => PrometheusText.Parse(await service.V4.GetStringAsync("/metrics"))
            .Value("accessible_content_render_duration_seconds_count", ("script", "zh-Hant-TW"), ("mode", "elder"), ("form", "json"));
    }

    [Theory]
    [InlineData("bytes=0-9", null)]
    [InlineData("bytes=5-", "\"x\"")]
    [InlineData("bytes=0-1,5-9", null)]
    public async Task A_range_is_answered_with_the_whole(string range, string? condition)
    {
        using var whole = await service.SendAsync(Seed + "/plain");
        using var part = condition is null
            ? await service.SendAsync(Seed + "/plain", "GET", "Range", range)
            : await service.SendAsync(Seed + "/plain", "GET", "Range", range, "If-Range", condition);
        Assert.Equal(HttpStatusCode.OK, part.StatusCode);
        Assert.Equal(["none"], part.Headers.AcceptRanges);
        Assert.Equal(await whole.Content.ReadAsByteArrayAsync(), await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_is_not_there_may_be_remembered_shortly_and_other_errors_not_at_all()
    {
        using var missing = await service.SendAsync("/api/notices/nobody");
        using var missingPage = await service.SendAsync("/notices/nobody");
        using var wrong = await service.SendAsync(Seed + "?mode=x");
        using var posted = await service.SendAsync("/api/notices/nobody", "DELETE");
        Assert.Equal("public, max-age=10", missing.Headers.CacheControl!.ToString());
        Assert.Equal("public, max-age=10", missingPage.Headers.CacheControl!.ToString());
        Assert.Equal("no-store", wrong.Headers.CacheControl!.ToString());
        Assert.Equal("no-store", posted.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task No_vary_is_longer_than_nginx_takes()
    {
        foreach (var path in (string[])[Seed, Seed + "/elder", "/api/notices", "/", "/api/nowhere", "/nowhere", "/api/notices/nobody"])
        {
            using var response = await service.SendAsync(path);
            Assert.InRange(string.Join(", ", response.Headers.Vary).Length, 1, 128);
        }
    }

    [Fact]
    public async Task A_list_names_its_next_page_in_get_and_head()
    {
        await service.PublishAsync(Make.Markdown("正文"));
        using var get = await service.SendAsync("/api/notices?limit=1");
        using var head = await service.SendAsync("/api/notices?limit=1", "HEAD");
        Assert.Equal(get.Headers.GetValues("Link"), head.Headers.GetValues("Link"));
        Assert.Null(head.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("/api/notices/", "/api/notices")]
    [InlineData("/elder", "/elder/")]
    [InlineData("/zh-hant?catalog=x", "/zh-hant/?catalog=x")]
    public async Task A_slash_too_many_or_too_few_leads_to_the_one_address(string path, string address)
    {
        using var response = await service.SendAsync(path);
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(address, response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/API/notices")]
    [InlineData("/api/Notices/" + ServiceFixture.SeedId)]
    [InlineData(Seed + "/Elder")]
    [InlineData("/Elder/")]
    [InlineData("/openapi/V1.json")]
    public async Task Letter_case_makes_another_address(string path)
    {
        using var response = await service.SendAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public void The_usual_codings_are_chosen_as_the_rules_have_it()
    {
        Assert.Equal(Coding.Identity, Coding.Choose(default));
        Assert.Equal(Coding.Brotli, Coding.Choose("gzip, deflate, br, zstd"));
        Assert.Equal(Coding.Gzip, Coding.Choose("gzip"));
        Assert.Equal(Coding.Gzip, Coding.Choose("br;q=0, *"));
        Assert.Equal(Coding.Identity, Coding.Choose("identity, *;q=0"));
        Assert.Equal(Coding.Brotli, Coding.Choose(new(["gzip;q=0.5", "br"])));
    }

    private static IEnumerable<string> Fields(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Where(field => field.Key is not ("Date" or "Cache-Status"))
        .Select(field => $"{field.Key}: {string.Join(", ", field.Value)}").Order(StringComparer.Ordinal);

    private async Task<string?> StatusAsync(string path, string method = "GET", params string[] fields)
    {
        using var response = await service.SendAsync(path, method, fields);
        return response.Headers.TryGetValues("Cache-Status", out var values) ? values.Single() : null;
    }
}
