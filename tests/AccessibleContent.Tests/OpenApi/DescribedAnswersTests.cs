using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AccessibleContent.Tests.OpenApi;

/// <summary>What the service answers is what it describes: status, media type, header fields, and every member of the JSON.</summary>
public sealed class DescribedAnswersTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Seed = "/api/notices/" + ServiceFixture.SeedId;

    private const string Notice = """
        {"title":"停水通知","metadata":{"publishedOn":"2024-07-19","indexNumber":"ID"},"blocks":[{"type":"paragraph","text":"今天停水。"}]}
        """;

    private static readonly string[] OfEveryResponse =
        [
            "Cache-Control", "Content-Language", "Content-Location", "Vary", "ETag", "Last-Modified", "Link", "Location", "Retry-After",
            "WWW-Authenticate", "Content-Disposition",
        ];

    private static DescribedInterface? _description;

    [Theory]
    [InlineData("/api/notices", "/api/notices?limit=1")]
    [InlineData("/api/notices", "/api/notices?limit=0")]
    [InlineData("/api/notices", "/api/notices?q=科学&script=zh-Hant")]
    [InlineData("/api/notices", "/api/notices?q=a&q=b")]
    [InlineData("/api/suggest", "/api/suggest?q=科学")]
    [InlineData("/api/suggest", "/api/suggest?q=a&q=b")]
    [InlineData("/api/ask", "/api/ask?q=科学技术大会是哪一天召开的&script=zh-Hant")]
    [InlineData("/api/ask", "/api/ask?q=请问")]
    [InlineData("/api/ask", "/api/ask?q=&script=zh-Hant")]
    [InlineData("/api/notices", "/api/notices?from=gestern")]
    [InlineData("/api/notices/{id}", Seed)]
    [InlineData("/api/notices/{id}", Seed + "?form=html")]
    [InlineData("/api/notices/{id}", Seed + "?form=text&script=zh-Hant-TW")]
    [InlineData("/api/notices/{id}", Seed + "?script=zh")]
    [InlineData("/api/notices/{id}", "/api/notices/nowhere")]
    [InlineData("/api/notices/{id}/conversion", Seed + "/conversion")]
    [InlineData("/api/notices/{id}/conversion", Seed + "/conversion?script=zh-Hans")]
    [InlineData("/api/notices/{id}/revisions", Seed + "/revisions")]
    [InlineData("/api/notices/{id}/revisions/{revision}", Seed + "/revisions/1")]
    [InlineData("/api/notices/{id}/revisions/{revision}", Seed + "/revisions/9")]
    [InlineData("/api/notices/{id}/standard", Seed + "/standard")]
    [InlineData("/api/notices/{id}/elder", Seed + "/elder")]
    [InlineData("/api/notices/{id}/elder", Seed + "/elder?mode=standard")]
    [InlineData("/api/notices/{id}/traditional", Seed + "/traditional")]
    [InlineData("/api/notices/{id}/plain", Seed + "/plain")]
    [InlineData("/api/notices/{id}/views", Seed + "/views")]
    [InlineData("/api/notices/{id}/views", "/api/notices/nowhere/views")]
    [InlineData("/api/changes", "/api/changes")]
    [InlineData("/api/changes", "/api/changes?after=-1")]
    [InlineData("/api/terms", "/api/terms")]
    [InlineData("/api/terms", "/api/terms?version=99")]
    [InlineData("/files/{hash}/{name}", "/files/aa/a.pdf")]
    [InlineData("/health/live", "/health/live")]
    [InlineData("/health/ready", "/health/ready")]
    public async Task Reading(string address, string path)
    {
        using var response = await service.SendAsync(path);
        await IsDescribedAsync("get", address, response);
        using var head = await service.SendAsync(path, "HEAD");
        await IsDescribedAsync("head", address, head);
    }

    [Fact]
    public async Task A_copy_that_is_current()
    {
        using var response = await service.SendAsync(Seed, "GET", "If-None-Match", "*");
        await IsDescribedAsync("get", "/api/notices/{id}", response);
    }

    [Fact]
    public async Task A_form_that_there_is_not()
    {
        using var response = await service.SendAsync(Seed, "GET", "Accept", "image/png");
        await IsDescribedAsync("get", "/api/notices/{id}", response);
    }

    [Fact]
    public async Task Publishing_correcting_and_withdrawing()
    {
        const string Path = "/api/notices/described-1";
        var notice = Notice.Replace("ID", "described/1", StringComparison.Ordinal);
        foreach (var query in new[] { "?dryRun=true", "?publishAt=2999-01-01T00:00:00Z", "", "", "?note=改&dryRun=true", "?dryRun=ja" })
        {
            await WriteAsync("put", Path, query, notice);
        }

        await WriteAsync("put", Path, "?note=更正", notice.Replace("今天", "明天", StringComparison.Ordinal));
        await WriteAsync("put", Path, "", """{"title":"停水通知"}""");
        await WriteAsync("put", Path, "", "{");
        await WriteAsync("put", "/api/notices/another", "", notice);
        await WriteAsync("put", Path, "", notice, "If-Match", "\"old\"");
        await WriteAsync("put", Path, "", "<p>停水</p>", type: "text/html");
        await WriteAsync("put", Path, "", "停水", type: "application/pdf");
        await WriteAsync("put", Path, "", notice, "Authorization", "");
        await ReadAsync("", "/revisions", "/conversion");
        await WriteAsync("delete", Path, "", "{}");
        await WriteAsync("delete", Path, "", """{"reason":"内容有误"}""");
        await WriteAsync("delete", Path, "", """{"reason":"内容有误"}""");
        await ReadAsync("", "/revisions", "/conversion", "/standard", "/elder", "/plain");
        await WriteAsync("delete", Path + "/withdrawal", "", null);
        await WriteAsync("delete", Path + "/withdrawal", "", null);
        await ReadAsync("", "/revisions");

        async Task ReadAsync(params string[] ends)
        {
            foreach (var end in ends)
            {
                using var response = await service.SendAsync(Path + end);
                await IsDescribedAsync("get", "/api/notices/{id}" + end, response);
            }
        }
    }

    [Fact]
    public async Task Terms()
    {
        await WriteAsync(
            "put", "/api/terms", "",
            """{"items":[{"source":"参须","result":"參鬚","reason":"人参"}],"synonyms":[{"word":"大棚","words":["设施"]}],"say":[{"word":"枣园镇","said":"早园镇"}]}""");
        await WriteAsync("put", "/api/terms", "", """{"items":[{"source":"","result":"參鬚"}]}""");
        await WriteAsync("put", "/api/terms", "", "{");
        using var response = await service.SendAsync("/api/terms");
        await IsDescribedAsync("get", "/api/terms", response);
    }

    private async Task WriteAsync(
        string method,
        string path,
        string query,
        string? body,
        string field = "X-None",
        string value = "",
        string type = "application/json")
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        string[] key = field == "Authorization" ? [] : ["Authorization", $"Bearer {ServiceFixture.Key}"];
        using var response = await ServiceFixture.SendAsync(
            service.V4, path + query, method.ToUpperInvariant(), content, [.. key, field, value]);
        var address = path.StartsWith("/api/terms", StringComparison.Ordinal) ? path : Address(path);
        await IsDescribedAsync(method, address, response);
    }

    private static string Address(string path) => "/api/notices/{id}" + string.Concat(path.Split('/').Skip(4).Select(part => "/" + part));

    private async Task IsDescribedAsync(string method, string address, HttpResponseMessage response)
    {
        var description = _description ??= await DescribedInterface.OfAsync(service.V4);
        var (status, type) = (((int)response.StatusCode).ToString(null, null), response.Content.Headers.ContentType?.MediaType);
        var operation = description.Document["paths"]![address]![method]!;
        Assert.True(operation["responses"]![status] is not null, $"{method} {address} does not describe {status}.");
        var described = description.Resolve(operation["responses"]![status]!);
        var fields = described["headers"]?.AsObject().Select(field => field.Key).ToList() ?? [];
        var sent = response.Headers.Concat(response.Content.Headers).Select(field => field.Key).Intersect(OfEveryResponse);
        Assert.True(!sent.Except(fields).Any() || address.StartsWith("/health", StringComparison.Ordinal),
            $"{method} {address} {status} does not describe {string.Join(", ", sent.Except(fields))}.");
        var body = await response.Content.ReadAsStringAsync();
        if (body.Length > 0)
        {
            var content = described["content"]!.AsObject();
            var media = content[type!] ?? content["*/*"];
            Assert.True(media is not null, $"{method} {address} does not describe {status} {type}.");
            if ((string?)media["schema"]!["$ref"] is { } schema)
            {
                Assert.Empty(description.Faults(schema.Split('/')[^1], body));
            }
        }
    }
}
