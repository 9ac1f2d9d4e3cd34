using System.Net;
using AccessibleContent.Tests.Http.Requests;

namespace AccessibleContent.Tests.Http.Responses;

/// <summary>Requests that HTTP does not allow, and the fields that every response has.</summary>
public sealed class ProtocolTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Seed = "/api/notices/" + ServiceFixture.SeedId;

    private const string Key = $"Authorization: Bearer {ServiceFixture.Key}\r\n";

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFF")]
    [InlineData("80000000")]
    [InlineData("7FFFFFFFFFFFFFFF")]
    [InlineData("x")]
    [InlineData("-1")]
    public async Task A_chunk_that_cannot_be_is_a_bad_request_and_no_fault_of_ours(string size)
    {
        await using var own = await ChaosFixture.StartAsync(
            "--Publishing:Keys:0:Name=test",
            "--Publishing:Keys:0:Sha256="
            + Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ServiceFixture.Key))),
            "--Logging:LogLevel:Microsoft.AspNetCore.Diagnostics=Error");
        var response = await LimitsTests.RawAsync(
            own.Client.BaseAddress!,
            $"PUT /api/notices/chunk-1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{Key}Content-Type: text/markdown\r\nTransfer-Encoding: "
            + $"chunked\r\n\r\n{size}\r\nabc\r\n0\r\n\r\n"
        );
        Assert.Matches("^HTTP/1.1 4(00|13) ", response);
        Assert.Contains("application/problem+json", response, StringComparison.Ordinal);
        Assert.Empty(own.Log.Of("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware"));
    }

    [Theory]
    [InlineData("put")]
    [InlineData("Put")]
    [InlineData("get")]
    [InlineData("delete")]
    public async Task A_method_has_one_spelling(string method)
    {
        var response = await LimitsTests.RawAsync(
            service.V4.BaseAddress!,
            $"{method} /api/notices/lower-1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{Key}Content-Type: text/"
            + $"markdown\r\nContent-Length: 42\r\n\r\n---\ntitle: a\npublishedOn: 2024-01-01\n---\nb"
        );
        Assert.StartsWith("HTTP/1.1 400 ", response, StringComparison.Ordinal);
        Assert.Contains(method, response, StringComparison.Ordinal);
        using var none = await service.SendAsync("/api/notices/lower-1");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("If-Match", "*, \"x\"")]
    [InlineData("If-Match", "\"x\", *")]
    [InlineData("If-None-Match", "*, \"x\"")]
    [InlineData("If-None-Match", "\"x\", *")]
    [InlineData("If-None-Match", "x")]
    public async Task A_condition_that_is_no_condition_lets_nothing_be_written(string field, string value)
    {
        foreach (var (id, before) in ((string, bool)[])[(ServiceFixture.SeedId, true), ("condition-1", false)])
        {
            using var body = new StringContent("---\ntitle: 标题\npublishedOn: 2024-07-19\n---\n\n正文。\n", null, "text/markdown");
            using var put = await ServiceFixture.WriteAsync(service.V4, "/api/notices/" + id, "PUT", body, field, value);
            Assert.Equal(HttpStatusCode.PreconditionFailed, put.StatusCode);
            using var after = await service.SendAsync("/api/notices/" + id);
            Assert.Equal(before, after.StatusCode == HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("*, \"x\"")]
    [InlineData("\"x\", *")]
    public async Task An_asterisk_in_a_list_is_not_every_version(string value)
    {
        using var response = await service.SendAsync(Seed, "GET", "If-None-Match", value);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(Seed, 200)]
    [InlineData(Seed + "/plain", 200)]
    [InlineData("/", 200)]
    [InlineData("/elder/notices/" + ServiceFixture.SeedId, 200)]
    [InlineData("/assets/embed.js", 200)]
    [InlineData("/nothing", 404)]
    [InlineData("/api/nothing", 404)]
    [InlineData("/%1f", 400)]
    [InlineData("/x%2Fy", 400)]
    [InlineData("/elder", 308)]
    [InlineData("/health/live", 200)]
    public async Task Every_answer_says_once_what_others_may_do_with_it(string path, int status)
    {
        for (var i = 0; i < 2; i++)
        {
            using var response = await service.SendAsync(path);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
            Assert.Equal("cross-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
            Assert.Contains("geolocation=()", response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        }
    }
}
