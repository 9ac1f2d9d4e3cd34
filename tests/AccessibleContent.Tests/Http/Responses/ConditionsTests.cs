using System.Globalization;
using System.Net;
using AccessibleContent.Api.Http.Responses;

namespace AccessibleContent.Tests.Http.Responses;

/// <summary>Requests for one version only (RFC 9110, 13), and the times that responses give.</summary>
public sealed class ConditionsTests : EmptyService
{
    private const string Notice = "/api/notices/a-1?script=zh-Hans&mode=standard&form=json";
    private const string Page = "/notices/a-1";

    [Theory]
    [InlineData("If-Match", "\"x\"", 412)]
    [InlineData("If-Match", "TAG", 200)]
    [InlineData("If-Match", "\"x\", TAG", 200)]
    [InlineData("If-Match", "W/TAG", 412)]
    [InlineData("If-Match", "*", 200)]
    [InlineData("If-Match", "x", 412)]
    [InlineData("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT", 412)]
    [InlineData("If-Unmodified-Since", "Fri, 01 Jan 2100 00:00:00 GMT", 200)]
    [InlineData("If-Unmodified-Since", "yesterday", 200)]
    public async Task What_is_wanted_of_one_version_only_is_412_of_another(string field, string value, int status)
    {
        await PublishAsync("a-1");
        foreach (var method in (string[])["GET", "HEAD"])
        {
            using var first = await ServiceFixture.SendAsync(Client, Notice, "GET", null);
            var wanted = value.Replace("TAG", first.Headers.ETag!.Tag, StringComparison.Ordinal);
            using var response = await ServiceFixture.SendAsync(Client, Notice, method, null, field, wanted);
            Assert.Equal(status, (int)response.StatusCode);
            using var cached = await ServiceFixture.SendAsync(Client, Notice, method, null, field, wanted);
            Assert.Equal(status, (int)cached.StatusCode);
        }
    }

    [Fact]
    public async Task A_condition_that_fails_comes_before_the_client_has_the_current_version()
    {
        await PublishAsync("a-1");
        using var first = await ServiceFixture.SendAsync(Client, Notice, "GET", null);
        using var response = await ServiceFixture.SendAsync(
            Client, Notice, "GET", null, "If-Match", "\"x\"", "If-None-Match", first.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData(Notice)]
    [InlineData(Page)]
    public async Task What_was_published_a_moment_ago_is_not_newer_than_its_response(string path)
    {
        for (var turn = 0; turn < 40; turn++)
        {
            await PublishAsync("a-1", "正文" + turn.ToString(CultureInfo.InvariantCulture));
            using var response = await ServiceFixture.SendAsync(Client, path, turn % 2 == 0 ? "GET" : "HEAD", null);
            if (response.Content.Headers.LastModified is { } modified)
            {
                Assert.True(modified <= response.Headers.Date, $"{modified:R} is after {response.Headers.Date:R}");
            }

            await Task.Delay(37);
        }
    }

    [Theory]
    [InlineData("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT", 412)]
    [InlineData("If-Unmodified-Since", "Fri, 01 Jan 2100 00:00:00 GMT", 204)]
    [InlineData("If-None-Match", "W/TAG", 412)]
    [InlineData("If-None-Match", "TAG", 412)]
    [InlineData("If-None-Match", "W/\"x\"", 204)]
    public async Task A_write_is_for_one_version_only_too(string field, string value, int status)
    {
        await PublishAsync("a-1");
        using var first = await ServiceFixture.SendAsync(Client, Notice, "GET", null);
        using var reason = new StringContent("{\"reason\":\"内容有误\"}", null, "application/json");
        using var response = await ServiceFixture.WriteAsync(
            Client, "/api/notices/a-1", "DELETE", reason, field,
            value.Replace("TAG", first.Headers.ETag!.Tag, StringComparison.Ordinal));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public void X_gzip_is_gzip() => Assert.Same(Coding.Gzip, Coding.Choose("x-gzip"));

    private async Task PublishAsync(string id, string words = "正文")
    {
        using var body = new StringContent($"---\ntitle: 标题\npublishedOn: 2024-07-19\n---\n\n{words}。\n", null, "text/markdown");
        using var put = await ServiceFixture.WriteAsync(Client, "/api/notices/" + id, "PUT", body);
        Assert.True(put.IsSuccessStatusCode);
    }
}
