using System.Net;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.Files.S3;

/// <summary>Files in a bucket over HTTP: no byte more is asked for than is wanted, and no error is mistaken for a file.</summary>
[OneStore("It asks where the files are, whatever the store of the notices is.")]
public sealed class ServedObjectsTests
{
    private const string Category = "AccessibleContent.Api.Files.S3.S3Reachability";

    private static readonly byte[] Bytes = [.. "%PDF-1.4 "u8, .. Enumerable.Range(0, 300_000).Select(i => (byte)i)];

    [Theory]
    [InlineData("GET", "", "", "bytes=0-300008")]
    [InlineData("GET", "Range", "bytes=100-199", "bytes=100-199")]
    [InlineData("GET", "Range", "bytes=300000-", "bytes=300000-300008")]
    [InlineData("GET", "Range", "bytes=-9", "bytes=300000-300008")]
    [InlineData("GET", "Range", "bytes=9-9999999", "bytes=9-300008")]
    [InlineData("GET", "Range", "bytes=9999999-", null)]
    [InlineData("GET", "If-None-Match", "TAG", null)]
    [InlineData("GET", "If-Match", "\"other\"", null)]
    [InlineData("HEAD", "Range", "bytes=100-199", null)]
    public async Task The_object_store_is_asked_for_what_the_reader_wants(string method, string field, string value, string? range)
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.PublishAsync(Bytes);
        var wanted = value.Replace("TAG", $"\"{file.Hash}\"", StringComparison.Ordinal);
        using var response = await service.AskAsync(file, method, field.Length > 0 ? [field, wanted] : []);
        await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(
            ["HEAD 名单.pdf", .. range is null ? (string[])[] : [$"GET 名单.pdf {range}"]],
            service.Store.Asked);
    }

    [Fact]
    public async Task A_range_that_does_not_count_does_not_shorten_the_file()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.PublishAsync(Bytes);
        using var response = await service.AskAsync(file, "GET", "Range", "bytes=0-99", "If-Range", "\"other\"");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Bytes, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_reader_who_leaves_ends_the_reading_of_the_object()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.PublishAsync(Bytes);
        var endless = new SlowBytes();
        service.Store.Sent = _ => endless;
        using var leaving = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
        using (var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, leaving.Token))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await endless.Closed.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Another_range_than_was_asked_for_is_never_sent()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.PublishAsync(Bytes);
        service.Store.Instead = request => request.Method != HttpMethod.Get ? null : new(HttpStatusCode.PartialContent)
        {
            Content = new ByteArrayContent(Bytes[..65_536]) { Headers = { ContentRange = new(0, 65_535, Bytes.Length) } },
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address) { Headers = { Range = new(100, 199) } };
        await Assert.ThrowsAnyAsync<HttpRequestException>(async () =>
        {
            using var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
        });
    }

    [Fact]
    public async Task An_object_of_which_no_length_is_told_is_503()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.PublishAsync(Bytes);
        service.Store.Instead = request =>
            request.Method != HttpMethod.Head ? null : new(HttpStatusCode.OK) { Content = new StringContent("") };
        using var response = await service.AskAsync(file, "GET");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task An_object_that_ends_too_early_is_no_whole_file()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.PublishAsync(Bytes);
        service.Store.Sent = bytes => new MemoryStream(bytes[..200_000]);
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
        using var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_store_that_ignores_the_range_is_not_believed()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.PublishAsync(Bytes);
        service.Store.Instead = request => request.Method == HttpMethod.Get
            ? new(HttpStatusCode.OK) { Content = new ByteArrayContent(Bytes) }
            : null;
        using var response = await service.AskAsync(file, "GET", "Range", "bytes=100-199");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task A_refusal_is_503_and_is_logged_once_without_the_key()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.PublishAsync(Bytes);
        service.Store.Instead = _ => new(HttpStatusCode.Forbidden);
        for (var again = 0; again < 10; again++)
        {
            using var response = await service.AskAsync(file);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal("5", response.Headers.RetryAfter!.ToString());
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            Assert.Null(response.Headers.ETag);
            Assert.Null(response.Content.Headers.ContentDisposition);
        }

        // The breaker spares a store that refuses everything.
        Assert.InRange(service.Store.Asked.Count, 3, 8);
        var (level, words) = Assert.Single(service.Log.Of(Category));
        Assert.Equal(LogLevel.Error, level);
        Assert.Contains("403 Forbidden", words, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Log.All, line => line.Contains(ServiceWithObjects.SecretKey, StringComparison.Ordinal));
        Assert.Equal(1, await TroubleAsync(service));
        service.Store.Instead = _ => null;
        await Eventually.TrueAsync(async () =>
        {
            using var response = await service.AskAsync(file);
            return response.IsSuccessStatusCode;
        });
        Assert.Equal(0, await TroubleAsync(service));
        Assert.Equal([LogLevel.Error, LogLevel.Information], service.Log.Of(Category).Select(line => line.Level));
    }

    [Fact]
    public async Task What_the_store_does_not_have_is_404()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.PublishAsync(Bytes);
        service.Store.Objects.Clear();
        using var response = await service.AskAsync(file);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);

        // A hash that no notice has costs the object store nothing.
        service.Store.Asked.Clear();
        using var other = await service.AskAsync(file with { Hash = new('0', 32) });
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Empty(service.Store.Asked);
    }

    private static async Task<double> TroubleAsync(ServiceWithObjects service) =>
        PrometheusText.Parse(await service.Client.GetStringAsync("/metrics")).Value("accessible_content_files_trouble");
}
