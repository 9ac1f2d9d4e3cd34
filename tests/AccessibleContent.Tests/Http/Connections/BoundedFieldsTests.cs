using System.Net;
using AccessibleContent.Model;
using AccessibleContent.Tests.Http.Requests;

namespace AccessibleContent.Tests.Http.Connections;

/// <summary>Header fields are bounded for every request: a proxy that cannot hold them takes the service for dead.</summary>
public sealed class BoundedFieldsTests : IAsyncLifetime
{
    private const int All = 16 * 1024;

    private static readonly string Base = "https://" + new string('b', 80) + ".example.cn";

    // 66 characters: 198 bytes, and 594 once they are percent-encoded.
    private static readonly string Han = new('兰', 66);

    private readonly TemporaryFolder _folder = new();
    private Microsoft.AspNetCore.Builder.WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0", "--Site:BaseUrl=" + Base);
        _client = ServiceFixture.Client(_app.Urls.Single());
        using var body = new StringContent(
            $"---\ntitle: 标题\nindexNumber: {Han}\npublishedOn: 2024-07-19\n---\n\n正文。\n",
            null,
            "text/markdown");
        using var put = await ServiceFixture.WriteAsync(_client, "/api/notices/" + Han, "PUT", body);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_longest_id_keeps_every_link_and_stays_within_what_proxies_take()
    {
        var seed = await FieldsAsync("/api/notices/" + ServiceFixture.SeedId);
        foreach (
            var path in (string[])["/api/notices/" + Han, $"/api/notices/{Han}/plain", "/notices/" + Han, $"/api/notices/{Han}/revisions/1"]
        )
        {
            var fields = await FieldsAsync(path);
            Assert.InRange(Size(fields), 1, All);
            Assert.True((fields.GetValueOrDefault("Content-Location") ?? "").Length <= 1024);
        }

        var links = (await FieldsAsync("/api/notices/" + Han))["Link"];
        Assert.InRange(links.Length, 1, 8 * 1024);
        Assert.Equal(seed["Link"].Split("rel=").Length, links.Split("rel=").Length);
        Assert.Contains(Base + "/api/notices/" + Uri.EscapeDataString(Han), links, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catalog", 200)]
    [InlineData("publisher", 200)]
    [InlineData("index", 200)]
    public async Task The_longest_values_of_a_list_are_answered_within_bounds(string key, int limit)
    {
        var value = string.Concat(Enumerable.Repeat("兰", limit));
        Assert.InRange(Size(await FieldsAsync($"/api/notices?{key}={value}&limit=1")), 1, All);
        var fields = await FieldsAsync($"/api/notices?{key}={value}&from=2020-01-01");
        Assert.False(fields.ContainsKey("Content-Location"), "An address of more than 1 KB is no field.");
    }

    [Theory]
    [InlineData("catalog", 200)]
    [InlineData("publisher", 200)]
    [InlineData("index", 200)]
    [InlineData("cursor", 600)]
    [InlineData("q", 100)]
    public async Task What_is_too_long_is_refused_and_the_parameter_the_limit_and_the_length_are_named(string key, int limit)
    {
        string[] paths = key == "q" ? ["/search", "/zh-hant/elder/search"] : ["/api/notices", "/", "/elder/", "/search"];
        foreach (var path in key == "cursor" ? [.. paths, "/sitemap.xml"] : paths)
        {
            using var response = await _client.GetAsync(new Uri($"{path}?{key}={new string('x', 3_900)}", UriKind.Relative));
            var body = await response.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.All((string[])[key, $"{limit}", "3900"], word => Assert.Contains(word, body, StringComparison.Ordinal));
            Assert.DoesNotContain("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", body, StringComparison.Ordinal);
            Assert.InRange(Size(Fields(response)), 1, All);
        }
    }

    [Theory]
    [InlineData("/api/notices/{0}")]
    [InlineData("/api/notices/{0}/plain")]
    [InlineData("/api/notices/{0}/revisions")]
    [InlineData("/api/notices/{0}/")]
    [InlineData("/notices/{0}")]
    [InlineData("/notices/{0}/")]
    [InlineData("/{0}/")]
    public async Task An_address_that_no_notice_has_is_404_with_short_fields(string path)
    {
        foreach (var name in (string[])[new('a', 201), new('兰', 67), new('|', 7_500), new('a', 7_500)])
        {
            using var response = await _client.GetAsync(
                new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, name), UriKind.Relative));
            Assert.Contains(
                response.StatusCode,
                (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.PermanentRedirect, HttpStatusCode.RequestUriTooLong]);
            Assert.InRange(Size(Fields(response)), 1, All);
        }
    }

    [Fact]
    public async Task A_redirect_repeats_no_more_than_it_has_to()
    {
        foreach (
            var path in (string[])
                ["/elder?" + new string('|', 7_500), "/elder?x=" + new string('a', 7_500), "/api/notices/" + new string('|', 7_500) + "/"])
        {
            var response = await LimitsTests.RawAsync(
                _client.BaseAddress!,
                $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            Assert.InRange(response.IndexOf("\r\n\r\n", StringComparison.Ordinal), 1, All);
        }
    }

    [Theory]
    [InlineData("limit=00000000000000000020", "limit")]
    [InlineData("limit=020", "limit")]
    public async Task A_number_has_one_spelling(string query, string parameter)
    {
        using var response = await _client.GetAsync(new Uri("/api/notices?" + query, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"parameter\": \"{parameter}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static int Size(Dictionary<string, string> fields) => fields.Sum(field => field.Key.Length + field.Value.Length + 4);

    private static Dictionary<string, string> Fields(HttpResponseMessage response) =>
        response
            .Headers.Concat(response.Content.Headers)
            .ToDictionary(field => field.Key, field => string.Join(", ", field.Value), StringComparer.OrdinalIgnoreCase);

    private async Task<Dictionary<string, string>> FieldsAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Fields(response);
    }
}
