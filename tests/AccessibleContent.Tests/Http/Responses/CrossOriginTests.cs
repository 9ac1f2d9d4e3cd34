using System.Net;

namespace AccessibleContent.Tests.Http.Responses;

/// <summary>What pages of other origins may do: read everything public with the fields that readers need, and write nothing.</summary>
public sealed class CrossOriginTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Seed = "/api/notices/" + ServiceFixture.SeedId;

    private static readonly string[] Exposed = ["ETag", "Link", "Content-Location", "Content-Language", "Retry-After", "Cache-Status"];

    private static readonly HashSet<string> Needed =
    [
        "Accept", "Accept-Language", "Content-Type", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since",
        "If-Range", "Range", "X-Requested-With", "Cache-Control", "Pragma",
    ];

    public static TheoryData<string> Addresses { get; } =
    [
        Seed, Seed + "/elder", Seed + "/revisions", "/api/notices?limit=5", "/api/terms", "/api/nowhere", "/openapi/v1.json",
        "/", "/zh-hant/elder/", "/notices/" + ServiceFixture.SeedId, "/nowhere", "/assets/notice.css", "/files/0/x.pdf", "/health/ready",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_may_ask_every_address_with_the_fields_of_a_reader(string path)
    {
        foreach (var method in (string[])["GET", "HEAD"])
        {
            using var answer = await AskAsync(path, method, "if-none-match, x-requested-with,content-type");
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            Assert.Equal("*", Field(answer, "Access-Control-Allow-Origin"));
            Assert.Equal("GET, HEAD", Field(answer, "Access-Control-Allow-Methods"));
            Assert.Equal("7200", Field(answer, "Access-Control-Max-Age"));
            Assert.Equal("public, max-age=7200", Field(answer, "Cache-Control"));
            Assert.Subset(Field(answer, "Access-Control-Allow-Headers")!.Split(", ").ToHashSet(), Needed);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("PUT", null)]
    [InlineData("DELETE", null)]
    [InlineData("POST", "content-type")]
    [InlineData("GET", "authorization")]
    [InlineData("HEAD", "accept, Authorization")]
    [InlineData("get", null)]
    [InlineData("", null)]
    public async Task A_page_that_asks_to_write_or_to_show_a_key_gets_no_permission(string method, string? fields)
    {
        foreach (var path in (string[])[Seed, "/api/terms", "/api/nowhere"])
        {
            using var answer = await AskAsync(path, method, fields);
            Assert.DoesNotContain(answer.Headers, field => field.Key.StartsWith("Access-Control-", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_unknown_field_is_not_in_the_list_that_the_browser_gets()
    {
        using var answer = await AskAsync(Seed, "GET", "x-anything");
        Assert.DoesNotContain("x-anything", Field(answer, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Seed, "DELETE, GET, HEAD, PUT, OPTIONS")]
    [InlineData("/api/notices", "GET, HEAD, OPTIONS")]
    [InlineData("/notices/" + ServiceFixture.SeedId, "GET, HEAD, OPTIONS")]
    [InlineData("/assets/site.css", "GET, HEAD, OPTIONS")]
    public async Task OPTIONS_without_an_origin_names_the_methods_of_the_address(string path, string methods)
    {
        using var answer = await service.SendAsync(path, "OPTIONS");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(methods, string.Join(", ", answer.Content.Headers.Allow.Select(method => method)));
        Assert.Null(Field(answer, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task OPTIONS_for_an_address_that_does_not_exist_is_404()
    {
        using var answer = await service.SendAsync("/api/nowhere", "OPTIONS");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Every_answer_to_a_reader_shows_its_fields_to_scripts()
    {
        using var current = await service.SendAsync(Seed);
        (string Path, string[] Fields, int Status)[] cases =
        [
            (Seed, [], 200), (Seed, ["If-None-Match", current.Headers.ETag!.ToString()], 304), (Seed, ["Accept", "a/b"], 406),
            (Seed + "?mode=x", [], 400), ("/api/nowhere", [], 404), ("/nowhere", [], 404), ("/api/notices/", [], 308),
            ("/health/ready", [], 200), ("/files/0/x.pdf", [], 404), ("/assets/embed.js", [], 200), ("/x%2Fy", [], 400),
        ];
        foreach (var (path, fields, status) in cases)
        {
            foreach (var method in (string[])["GET", "HEAD"])
            {
                using var answer = await service.SendAsync(path, method, fields);
                Assert.Equal(status, (int)answer.StatusCode);
                Assert.Equal("*", Field(answer, "Access-Control-Allow-Origin"));
                Assert.Equal(string.Join(", ", Exposed), Field(answer, "Access-Control-Expose-Headers"));
            }
        }
    }

    [Fact]
    public async Task Writing_and_metrics_are_not_for_pages_of_other_origins()
    {
        using var body = new StringContent("x");
        using var put = await ServiceFixture.WriteAsync(service.V4, "/api/notices/cors-1", "PUT", body, "Origin", "https://a.test");
        using var metrics = await service.SendAsync("/metrics", "GET", "Origin", "https://a.test");
        using var preflight = await AskAsync("/metrics", "GET", null);
        foreach (var answer in (HttpResponseMessage[])[put, metrics, preflight])
        {
            Assert.DoesNotContain(answer.Headers, field => field.Key.StartsWith("Access-Control-", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task OPTIONS_counts_for_the_limits_and_is_guarded_as_any_request()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(
            folder.Path,
            "--urls=http://127.0.0.1:0", "--Limits:RequestsPerSecond=1", "--Limits:Burst=2", "--AllowedHosts=*");
        using var client = ServiceFixture.Client(app.Urls.Single());
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await ServiceFixture.SendAsync(
                client, Seed, "OPTIONS", null, "Origin", "https://a.test", "Access-Control-Request-Method", "GET");
            statuses.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var misspelt = await AskAsync("/x%2Fy", "GET", null);
        Assert.Equal(HttpStatusCode.BadRequest, misspelt.StatusCode);
    }

    [Fact]
    public async Task A_refusal_for_too_many_requests_says_to_a_script_when_to_come_again()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(
            folder.Path, "--urls=http://127.0.0.1:0", "--Limits:RequestsPerSecond=1", "--Limits:Burst=1");
        using var client = ServiceFixture.Client(app.Urls.Single());
        HttpResponseMessage? answer = null;
        do
        {
            answer?.Dispose();
            answer = await client.GetAsync(new Uri(Seed, UriKind.Relative));
        }
        while (answer.StatusCode != HttpStatusCode.TooManyRequests);

        using (answer)
        {
            Assert.Equal(string.Join(", ", Exposed), Field(answer, "Access-Control-Expose-Headers"));
            Assert.NotNull(answer.Headers.RetryAfter);
        }
    }

    private Task<HttpResponseMessage> AskAsync(string path, string method, string? fields) => service.SendAsync(
        path,
        "OPTIONS",
        [
            "Origin", "https://other.example.gov.cn", "Access-Control-Request-Method", method,
            .. fields is null ? [] : (string[])["Access-Control-Request-Headers", fields],
        ]);

    private static string? Field(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
