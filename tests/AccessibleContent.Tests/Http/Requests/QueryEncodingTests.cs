using System.Net;
using System.Text;
using System.Text.Json;

namespace AccessibleContent.Tests.Http.Requests;

/// <summary>Words in a query that are not encoded in UTF-8, and requests that the server itself refuses.</summary>
public sealed class QueryEncodingTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string End = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    [Theory]
    [InlineData("%CC%A8%B7%E7", "台风")]
    [InlineData("%b7%a2%d5%b9+%B9%AB%C2%B7", "发展 公路")]
    [InlineData("GB2312%B1%EA%D7%BC", "GB2312标准")]
    [InlineData("%E5%8F%B0%E9%A3%8E", "台风")]
    public async Task A_search_of_an_old_page_is_understood(string query, string words)
    {
        using var asked = await service.SendAsync("/search?q=" + query);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains($"搜索“{words}”", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/notices?catalog=%CC%A8%B7%E7", "catalog")]
    [InlineData("/api/notices?publisher=%B2", "publisher")]
    [InlineData("/search?q=%FF%FF", "q")]
    public async Task Other_words_are_refused_with_the_reason(string path, string parameter)
    {
        using var response = await service.SendAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains($"参数 {parameter} 的值", body, StringComparison.Ordinal);
        Assert.Contains("UTF-8", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_key_is_ignored_in_any_encoding()
    {
        using var response = await service.SendAsync("/api/notices?from_site=%CC%A8%B7%E7");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("GET /search?q=台风")]
    [InlineData("GET /api/notices?catalog=台风")]
    [InlineData("GET /x\0")]
    [InlineData("nonsense")]
    public async Task A_request_that_cannot_be_parsed_is_told_why(string line)
    {
        var response = await LimitsTests.RawAsync(service.V4.BaseAddress!, Raw(line) + End + "\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", response, StringComparison.Ordinal);
        var (head, body) = response.Split("\r\n\r\n", 2) is [var first, var second] ? (first, second) : (response, "");
        Assert.Contains("Content-Type: application/problem+json", head, StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(body);
        Assert.Equal("/problems/malformed-request", problem.RootElement.GetProperty("type").GetString());
        Assert.Contains("UTF-8", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_cookies_are_named_and_how_to_be_rid_of_them()
    {
        var response = await LimitsTests.RawAsync(
            service.V4.BaseAddress!,
            $"GET /{End}Cookie: {new string('a', 17_000)}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", response, StringComparison.Ordinal);
        Assert.Contains("Cookie", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_response_before_it_on_the_same_connection_is_whole()
    {
        var response = await LimitsTests.RawAsync(
            service.V4.BaseAddress!,
            Raw($"GET /api/notices HTTP/1.1\r\nHost: localhost\r\n\r\nGET /?台{End}\r\n"));
        Assert.StartsWith("HTTP/1.1 200 ", response, StringComparison.Ordinal);
        Assert.Equal(2, response.Split("HTTP/1.1 ").Length - 1);
        Assert.EndsWith("}\n", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cookie")]
    [InlineData("Referer")]
    [InlineData("User-Agent")]
    public async Task Bytes_that_other_systems_left_in_a_field_keep_no_reader_out(string field)
    {
        var response = await LimitsTests.RawAsync(
            service.V4.BaseAddress!,
            $"GET /{End}{field}: a=\u00CC\u00A8\u00B7\u00E7\u00FF\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", response, StringComparison.Ordinal);
    }

    // Characters that stand for the bytes that are sent.
    private static string Raw(string words) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(words));
}
