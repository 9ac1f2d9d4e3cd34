using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api.Commands;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>Files in a bucket of a real object store, which several nodes share.</summary>
[Collection<DrillTests>]
public sealed class S3FilesTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly byte[] Bytes = [.. "%PDF-1.4 "u8, .. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 31 >> 3))];

    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-nodes-").FullName;
    private readonly S3Server _store = new();

    public async ValueTask InitializeAsync()
    {
        S3Server.Needs();
        await _store.StartAsync();
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        Directory.Delete(_folder, true);
        return default;
    }

    [Fact]
    public async Task A_file_that_one_node_took_in_comes_from_the_other_as_from_a_folder()
    {
        await using var one = await FileNode.StartAsync(_folder, _store.Settings);
        await using var other = await FileNode.StartAsync(_folder, _store.Settings);
        Assert.Equal(0, await FileNode.ImportAsync(_folder, "1", Bytes, _store.Settings));
        var address = await other.AttachmentAsync("1");
        Assert.Equal([Uri.UnescapeDataString(address)["/files/".Length..]], _store.Keys);
        Assert.False(Directory.Exists($"{_folder}/files"));

        var near = Directory.CreateDirectory($"{_folder}/near").FullName;
        await using var folder = await FileNode.StartAsync(near);
        Assert.Equal(0, await FileNode.ImportAsync(near, "1", Bytes, []));
        Assert.Equal(address, await folder.AttachmentAsync("1"));
        Assert.Equal(await AllAsync(folder.Client, address), await AllAsync(other.Client, address));
        Assert.Equal(Bytes, await one.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
    }

    [Fact]
    public async Task While_the_object_store_is_away_files_are_503_and_notices_are_read()
    {
        Assert.Equal(0, await FileNode.ImportAsync(_folder, "1", Bytes, _store.Settings));
        await using var node = await FileNode.StartAsync(_folder, _store.Settings);
        var address = await node.AttachmentAsync("1");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(node, address)).Status);
        _store.Kill();
        for (var again = 0; again < 6; again++)
        {
            var (status, words, seconds) = await GetAsync(node, address);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("图片和附件暂时打不开", words, StringComparison.Ordinal);
            Assert.InRange(seconds, 0, 10);
        }

        using var refused = await node.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("5", refused.Headers.RetryAfter!.ToString());
        Assert.Null(refused.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(node, "/api/notices/1/elder")).Status);

        // A node starts without it, too.
        await using var late = await FileNode.StartAsync(_folder, _store.Settings);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(late, "/api/notices/1/plain")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(late, address)).Status);
        await _store.StartAsync();
        await BackAsync(node, address);
        await BackAsync(late, address);
        Assert.Equal(Bytes, await late.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
    }

    [Fact]
    public async Task An_object_store_that_hangs_keeps_no_reader_waiting_for_long()
    {
        Assert.Equal(0, await FileNode.ImportAsync(_folder, "1", Bytes, _store.Settings));
        await using var node = await FileNode.StartAsync(_folder, _store.Settings);
        var address = await node.AttachmentAsync("1");
        _store.Stop();
        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => GetAsync(node, address)));
        Assert.All(together, one => Assert.Equal(HttpStatusCode.ServiceUnavailable, one.Status));
        Assert.All(together, one => Assert.InRange(one.Seconds, 0, 15));

        // Now and then one asks whether it is over; the others are told at once.
        var next = new List<double>();
        for (var again = 0; again < 5; again++)
        {
            next.Add((await GetAsync(node, address)).Seconds);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"hanging: 503 after {together.Max(one => one.Seconds):0.0} s, then after {next.Min():0.000} s"));
        Assert.InRange(next.Min(), 0, 1);
        _store.Continue();
        await BackAsync(node, address);
    }

    [Fact]
    public async Task A_lost_object_is_404_and_a_lost_bucket_503()
    {
        Assert.Equal(0, await FileNode.ImportAsync(_folder, "1", Bytes, _store.Settings));
        await using var node = await FileNode.StartAsync(_folder, _store.Settings);
        var address = await node.AttachmentAsync("1");
        _store.Lose(Assert.Single(_store.Keys));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(node, address)).Status);
        _store.LoseBucket();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(node, address)).Status);
    }

    [Fact]
    public async Task An_import_without_the_object_store_publishes_no_page_half_and_goes_on_later()
    {
        Assert.Equal(0, await FileNode.ImportAsync(_folder, "1", Bytes, _store.Settings));
        _store.Kill();
        Assert.Equal(1, await FileNode.ImportAsync(_folder, "2", [.. Bytes, 1], _store.Settings));
        await using var node = await FileNode.StartAsync(_folder, _store.Settings);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(node, "/api/notices/1/plain")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(node, "/api/notices/2/plain")).Status);
        await _store.StartAsync();
        Assert.Equal(0, await FileNode.ImportAsync(_folder, "2", [.. Bytes, 1], _store.Settings));
        await BackAsync(node, await node.AttachmentAsync("2"));
    }

    [Fact]
    public async Task The_same_file_at_once_on_two_nodes_is_one_object_and_whole()
    {
        await using var one = await FileNode.StartAsync(_folder, _store.Settings);
        await using var other = await FileNode.StartAsync(_folder, _store.Settings);
        var large = new byte[5_000_000];
        RandomNumberGenerator.Fill(large);
        await File.WriteAllBytesAsync($"{_folder}/source", large);
        var kept = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? one : other).KeepAsync($"{_folder}/source", "表 1.xlsx")));
        Assert.Equal([Uri.UnescapeDataString(Assert.Single(kept.Distinct()).Address)["/files/".Length..]], _store.Keys);
        Assert.True(await one.Files.CopyAsync(kept[0], $"{_folder}/copy", default));
        Assert.Equal(large, await File.ReadAllBytesAsync($"{_folder}/copy"));
    }

    [Fact]
    public async Task A_large_file_passes_through_without_being_held_in_memory()
    {
        await using var node = await FileNode.StartAsync(_folder, _store.Settings);
        var large = new byte[100 << 20];
        RandomNumberGenerator.Fill(large);
        "%PDF-1.4"u8.CopyTo(large);
        Assert.Equal(0, await FileNode.ImportAsync(_folder, "1", large, []));
        var local = Assert.Single(Directory.GetFiles($"{_folder}/files", "*.pdf", SearchOption.AllDirectories));
        var before = GC.GetTotalAllocatedBytes();
        await node.KeepAsync(local, "名单 1.pdf");
        var written = GC.GetTotalAllocatedBytes() - before;
        var address = await node.AttachmentAsync("1");
        before = GC.GetTotalAllocatedBytes();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(large)), await HashAsync(node, address));
        var read = GC.GetTotalAllocatedBytes() - before;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"100 MB: {written / 1_048_576.0:0.0} MB allocated to write it, {read / 1_048_576.0:0.0} MB to read it"));
        Assert.InRange(written, 0, 40 << 20);
        Assert.InRange(read, 0, 40 << 20);
    }

    [Fact]
    public async Task Export_import_and_mirror_have_the_files()
    {
        Assert.Equal(0, await FileNode.ImportAsync(_folder, "1", Bytes, _store.Settings));
        var export = $"{_folder}/all.jsonl";
        Assert.Equal(0, await Terminal.RunAsync(["export", export, FileNode.StoreIn(_folder), .. _store.Settings]));
        var key = Assert.Single(_store.Keys);
        Assert.Equal(Bytes, await File.ReadAllBytesAsync($"{export}.files/{key}"));

        // Into an empty bucket, and into a folder.
        _store.Lose(key);
        var (second, third) = (Directory.CreateDirectory($"{_folder}/2").FullName, Directory.CreateDirectory($"{_folder}/3").FullName);
        Assert.Equal(0, await Terminal.RunAsync(["import", export, FileNode.StoreIn(second), .. _store.Settings]));
        Assert.Equal(0, await Terminal.RunAsync(["import", export, FileNode.StoreIn(third)]));
        Assert.Equal([key], _store.Keys);
        Assert.Equal(Bytes, await File.ReadAllBytesAsync($"{third}/files/{key}"));

        Assert.Equal(0, await Mirror(second));
        Assert.Equal(Bytes, await File.ReadAllBytesAsync($"{_folder}/mirror/_kept/files/{key}"));

        // What it has is not fetched again.
        _store.Kill();
        Assert.Equal(0, await Mirror(second));
        Assert.Equal(Bytes, await File.ReadAllBytesAsync($"{_folder}/mirror/_kept/files/{key}"));
    }

    private Task<int> Mirror(string folder) =>
        Terminal.RunAsync(["export", "--mirror", $"{_folder}/mirror", FileNode.StoreIn(folder), "--Seeds:Path=", .. _store.Settings]);

    private static async Task<string> HashAsync(FileNode node, string address)
    {
        await using var body = await node.Client.GetStreamAsync(new Uri(address, UriKind.Relative));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(body));
    }

    private static async Task<(HttpStatusCode Status, string Words, double Seconds)> GetAsync(FileNode node, string address)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await node.Client.GetAsync(new Uri(address, UriKind.Relative));
        var words = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, words, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private async Task BackAsync(FileNode node, string address)
    {
        var start = Stopwatch.GetTimestamp();
        while ((await GetAsync(node, address)).Status is not HttpStatusCode.OK)
        {
            Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 60);
            await Task.Delay(100);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"back after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
    }

    private static async Task<string> AllAsync(HttpClient client, string address)
    {
        var told = new StringBuilder();
        var tag = $"\"{address.Split('/')[2]}\"";
        foreach (
            var (range, field, value) in ((string, string, string)[])
                [
                    ("", "", ""), ("bytes=0-0", "", ""), ("bytes=0-8", "", ""), ("bytes=70000-140000", "", ""), ("bytes=200000-", "", ""),
                    ("bytes=-1", "", ""), ("bytes=-10", "", ""), ("bytes=0-999999", "", ""), ("bytes=0-1,4-5", "", ""),
                    ("bytes=999999-", "", ""), ("bytes=5-2", "", ""), ("lines=1-2", "", ""), ("", "If-None-Match", tag),
                    ("", "If-None-Match", "\"other\""), ("", "If-Match", "\"other\""), ("", "If-Match", tag),
                    ("bytes=0-8", "If-Range", tag), ("bytes=0-8", "If-Range", "\"other\""),
                ])
        {
            told.AppendLine(await AskAsync(client, HttpMethod.Get, address, range, field, value));
            told.AppendLine(await AskAsync(client, HttpMethod.Head, address, range, field, value));
        }

        return told.ToString();
    }

    private static async Task<string> AskAsync(
        HttpClient client, HttpMethod method, string address, string range, string field, string value)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        _ = range.Length > 0 && request.Headers.TryAddWithoutValidation("Range", range);
        _ = field.Length > 0 && request.Headers.TryAddWithoutValidation(field, value);
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var fields = response.Headers.Concat(response.Content.Headers)
            .Where(one => one.Key is not ("Date" or "X-Request-Id"))
            .Select(one => $"{one.Key}: {string.Join(", ", one.Value)}")
            .Order(StringComparer.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        return $"{method} {range} {field} {value}\n{(int)response.StatusCode} {body.Length} {hash}\n{string.Join('\n', fields)}";
    }
}
