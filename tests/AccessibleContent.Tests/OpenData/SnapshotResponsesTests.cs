namespace AccessibleContent.Tests.OpenData;

/// <summary>The files of the snapshot over HTTP: conditions, codings, ranges, and queries.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class SnapshotResponsesTests : IAsyncLifetime
{
    private const string Table = "/open-data/notices.csv";

    private readonly TemporaryFolder _folder = new();
    private ServiceWithKeys _service = null!;

    public async ValueTask InitializeAsync()
    {
        await OpenDataService.FillAsync(_folder.Path, Sources.Read("every-kind"));
        _service = await OpenDataService.StartAsync(_folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(Table, "text/csv; charset=utf-8; header=present")]
    [InlineData(Table + "?for=excel", "text/csv; charset=utf-8; header=present")]
    [InlineData("/open-data/notices.jsonl", "application/jsonl")]
    [InlineData("/open-data/datapackage.json", "application/json")]
    [InlineData("/open-data/catalog.jsonld", "application/ld+json")]
    public async Task Each_has_its_type_and_its_validator_and_head_and_304(string address, string type)
    {
        using var response = await AskAsync(address);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.False(response.Headers.ETag!.IsWeak);
        using var head = await AskAsync(address, "HEAD");
        Assert.Equal((200, response.Headers.ETag), ((int)head.StatusCode, head.Headers.ETag));
        using var unchanged = await AskAsync(address, "GET", "If-None-Match", response.Headers.ETag.ToString());
        Assert.Equal(304, (int)unchanged.StatusCode);
        Assert.Equal(response.Headers.CacheControl!.ToString(), unchanged.Headers.CacheControl!.ToString());
        Assert.Equal(response.Headers.Vary, unchanged.Headers.Vary);
        using var other = await AskAsync(address, "GET", "If-Match", "\"other\"");
        Assert.Equal(412, (int)other.StatusCode);
        Assert.Equal("application/problem+json", other.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_cache_may_not_serve_a_file_that_was_taken_away()
    {
        using var response = await AskAsync(Table);
        Assert.DoesNotContain("stale", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    public async Task A_part_comes_by_range_in_each_coding(string coding)
    {
        using var whole = await AskAsync(Table, "GET", "Accept-Encoding", coding);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        using var part = await AskAsync(
            Table, "GET", "Accept-Encoding", coding, "Range", "bytes=10-19", "If-Range", whole.Headers.ETag!.ToString());
        Assert.Equal((206, whole.Headers.ETag), ((int)part.StatusCode, part.Headers.ETag));
        Assert.Equal(bytes[10..20], await part.Content.ReadAsByteArrayAsync());
        using var beyond = await AskAsync(Table, "GET", "Accept-Encoding", coding, "Range", "bytes=99999999-");
        Assert.Equal(416, (int)beyond.StatusCode);
        Assert.Empty(beyond.Content.Headers.ContentEncoding);
        Assert.Null(beyond.Headers.ETag);
    }

    [Theory]
    [InlineData("?for=excel&for=excel", 400, "只能给出一次")]
    [InlineData("?for=word", 400, "excel")]
    [InlineData("?for=", 400, "excel")]
    [InlineData("?for=Excel", 400, "excel")]
    [InlineData("?limit=1&x=2", 200, "id,")]
    public async Task A_query_is_checked(string query, int status, string told)
    {
        using var response = await AskAsync(Table + query);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(told, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Table + "/", 308)]
    [InlineData("/open-data/", 308)]
    [InlineData("/open-data/Notices.csv", 404)]
    [InlineData("/open-data/manifest.json", 404)]
    [InlineData("/open-data/notices.excel.csv", 404)]
    [InlineData("/open-data/ids", 404)]
    public async Task Nothing_else_has_an_address(string address, int status)
    {
        using var response = await AskAsync(address);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Nothing_can_be_written()
    {
        using var response = await AskAsync(Table, "PUT");
        Assert.Equal(405, (int)response.StatusCode);
    }

    private Task<HttpResponseMessage> AskAsync(string address, string method = "GET", params string[] fields) =>
        ServiceFixture.SendAsync(_service.Client, address, method, null, fields);
}
