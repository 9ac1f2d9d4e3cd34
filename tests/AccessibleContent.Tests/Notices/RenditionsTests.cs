using System.IO.Compression;
using System.Net;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Notices;

/// <summary>Renditions over HTTP: their fields, validators and codings.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class RenditionsTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Seed = "/api/notices/" + ServiceFixture.SeedId;

    private static readonly string[] Mixed =
    [
        Seed,
        Seed + "/elder",
        "/api/notices", "/",
        "/elder/notices/" + ServiceFixture.SeedId,
        "/openapi/v1.json", "/health/live", "/api/nowhere", "/nowhere",
    ];

    public static TheoryData<string> EveryRendition { get; } = new(Rendition.All.Select(one => one.Name));

    [Theory]
    [MemberData(nameof(EveryRendition))]
    public async Task Every_rendition_is_served_with_its_own_fields(string name)
    {
        var rendition = Make.Rendition(name);
        using var response = await service.SendAsync(Seed + rendition.Query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(rendition.Form.ContentType, response.Content.Headers.ContentType!.ToString());
        Assert.Equal([rendition.Script.Tag], response.Content.Headers.ContentLanguage);
        Assert.Equal("Accept-Encoding", string.Join(", ", response.Headers.Vary));
        Assert.Equal(Seed + rendition.Query, response.Content.Headers.ContentLocation!.ToString());
        Assert.Equal(Make.Renderer.Render(Sources.Read("lanshan-2024-0000076"), rendition), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task No_two_renditions_and_codings_share_a_validator()
    {
        var tags = new List<string>();
        foreach (
            var (rendition, coding) in Rendition.All.SelectMany(one => new[] { "identity", "gzip", "br" }.Select(coding => (one, coding))))
        {
            using var response = await service.SendAsync(Seed + rendition.Query, "GET", "Accept-Encoding", coding);
            tags.Add(response.Headers.ETag!.Tag);
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task What_the_client_has_is_304_before_and_after_it_is_cached()
    {
        const string Path = Seed + "?script=zh-Hant&mode=elder&form=text";
        using var head = await service.SendAsync(Path, "HEAD");
        var tag = head.Headers.ETag!.Tag;
        foreach (var condition in (string[])[tag, "W/" + tag, $"\"x\", {tag}", "*"])
        {
            using var response = await service.SendAsync(Path, "GET", "If-None-Match", condition);
            Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
            Assert.Equal(tag, response.Headers.ETag!.Tag);
            Assert.Equal(["zh-Hant"], response.Content.Headers.ContentLanguage);
            Assert.Equal(head.Headers.CacheControl!.ToString(), response.Headers.CacheControl!.ToString());
            Assert.Equal(head.Headers.Vary, response.Headers.Vary);
        }

        var modified = head.Content.Headers.LastModified!.Value;
        foreach (var (since, status) in new[] { (modified, 304), (modified.AddDays(1), 304), (modified.AddSeconds(-1), 200) })
        {
            using var response = await service.SendAsync(Path, "GET", "If-Modified-Since", since.ToString("R"));
            Assert.Equal(status, (int)response.StatusCode);
        }

        // If-None-Match decides alone where it is present.
        using var other = await service.SendAsync(
            Path, "GET", "If-None-Match", "\"other\"", "If-Modified-Since",
            "Wed, 01 Jan 2098 00:00:00 GMT");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Head_has_the_fields_of_get_and_no_body()
    {
        foreach (var path in Mixed)
        {
            using var get = await service.SendAsync(path);
            using var head = await service.SendAsync(path, "HEAD");
            Assert.Equal(get.StatusCode, head.StatusCode);

            // HEAD is handled without rendering, so neither the length nor the source of the bytes is known.
            var known = Fields(get)
                .Where(field =>
                    get.StatusCode != HttpStatusCode.OK
                    || path.StartsWith("/health", StringComparison.Ordinal)
                    || !field.StartsWith("Content-Length", StringComparison.Ordinal));
            Assert.Equal(known, Fields(head));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Codings_hold_the_same_bytes()
    {
        var plain = await service.V4.GetByteArrayAsync(Seed + "/plain");
        using var gzip = await service.SendAsync(Seed + "/plain", "GET", "Accept-Encoding", "gzip, br;q=0.5");
        using var brotli = await service.SendAsync(Seed + "/plain", "GET", "Accept-Encoding", "gzip, deflate, br");
        Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding);
        Assert.Equal(["br"], brotli.Content.Headers.ContentEncoding);
        Assert.Equal(plain, await ReadAsync(new GZipStream(await gzip.Content.ReadAsStreamAsync(), CompressionMode.Decompress)));
        Assert.Equal(plain, await ReadAsync(new BrotliStream(await brotli.Content.ReadAsStreamAsync(), CompressionMode.Decompress)));
    }

    [Fact]
    public async Task Both_families_give_the_same_bytes()
    {
        foreach (var path in Mixed)
        {
            using var v4 = await service.V4.GetAsync(new Uri(path, UriKind.Relative));
            using var v6 = await service.V6.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(Fields(v4), Fields(v6));
            Assert.Equal(await v4.Content.ReadAsByteArrayAsync(), await v6.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Every_answer_may_be_read_from_any_page_and_runs_nothing()
    {
        foreach (var path in Mixed)
        {
            using var response = await service.SendAsync(path);
            Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        }
    }

    private static async Task<byte[]> ReadAsync(Stream coded)
    {
        await using (coded)
        {
            using var bytes = new MemoryStream();
            await coded.CopyToAsync(bytes);
            return bytes.ToArray();
        }
    }

    private static IEnumerable<string> Fields(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Where(field => field.Key is not ("Date" or "Cache-Status"))
        .Select(field => $"{field.Key}: {string.Join(", ", field.Value)}")
        .Order(StringComparer.Ordinal);
}
