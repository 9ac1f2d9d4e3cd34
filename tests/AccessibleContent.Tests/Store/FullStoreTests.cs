using System.Diagnostics;
using System.Net;
using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Store;

/// <summary>The disk is full, or the store is read-only: nothing is lost, nothing is half written, and reads continue.</summary>
[OneStore("A full or read-only disk is the server's matter.")]
public sealed class FullStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly bool _isMounted;

    public FullStoreTests() => _isMounted = Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", Disk);

    private string Disk => Directory.CreateDirectory(Path.Combine(_folder.Path, "disk")).FullName;

    private string Setting => $"--Store:ConnectionString=Data Source={Disk}/notices.db";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_isMounted)
        {
            Run("umount", "--lazy", Disk);
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task On_a_full_disk_writing_is_503_what_was_acknowledged_is_whole_and_with_room_it_goes_on()
    {
        Assert.SkipUnless(_isMounted, "Only root may mount a small disk.");
        await using var app = await ServiceFixture.StartAsync(Disk, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        using var client = ServiceFixture.Client(app.Urls.Single());
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(client, 0)).Status);
        var ballast = Fill();
        var written = await UntilFullAsync(client);
        await EventuallyReadyAsync(client, HttpStatusCode.ServiceUnavailable, "disk-full");

        // As after some idle minutes: a reading connection may need files of its own beside the store.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        for (var i = 0; i <= written + 1; i++)
        {
            using var read = await client.GetAsync(new Uri($"/api/notices/a-{i}/plain", UriKind.Relative));
            Assert.Equal(i <= written ? HttpStatusCode.OK : HttpStatusCode.NotFound, read.StatusCode);
            Assert.True(i > written || (await read.Content.ReadAsStringAsync()).Contains($"第{i}篇的最后一句", StringComparison.Ordinal));
        }

        // Nobody writes: the service detects by itself that there is room again.
        File.Delete(ballast);
        await EventuallyReadyAsync(client, HttpStatusCode.OK, "ready");
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(client, written + 1)).Status);
        using var list = await client.GetAsync(new Uri("/api/notices?limit=1", UriKind.Relative));
        Assert.Contains($"\"total\": {written + 2}", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_on_a_full_disk_ends_with_exit_code_1_and_goes_on_when_there_is_room()
    {
        Assert.SkipUnless(_isMounted, "Only root may mount a small disk.");
        var pages = Directory.CreateDirectory(Path.Combine(_folder.Path, "pages")).FullName;
        for (var i = 0; i < 40; i++)
        {
            await File.WriteAllTextAsync($"{pages}/{i:d2}.md", Body(i) + (i == 20 ? "\n[附件](1.zip)\n" : ""));
        }

        await File.WriteAllBytesAsync(pages + "/1.zip", new byte[300_000]);
        Assert.Equal(0, await Terminal.RunAsync(["import", pages + "/00.md", Setting]));
        var ballast = Fill();
        Assert.Equal(1, await Terminal.RunAsync(["import", pages, Setting]));
        Assert.Empty(Directory.GetFiles(Disk, "1.zip", SearchOption.AllDirectories));
        File.Delete(ballast);
        Assert.Equal(0, await Terminal.RunAsync(["import", pages, Setting]));
        Assert.Equal(300_000, new FileInfo(Assert.Single(Directory.GetFiles(Disk, "1.zip", SearchOption.AllDirectories))).Length);
        await using var app = await ServiceFixture.StartAsync(Disk, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        using var client = ServiceFixture.Client(app.Urls.Single());
        Assert.Contains("\"total\": 40", await client.GetStringAsync(new Uri("/api/notices", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_can_only_be_read_is_read_and_writing_is_503()
    {
        await using var writable = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0");
        await using var app = await ServiceFixture.StartAsync(
            _folder.Path, "--urls=http://127.0.0.1:0",
            $"--Store:ConnectionString=Data Source={_folder.Path}/notices.db;Mode=ReadOnly");
        using var client = ServiceFixture.Client(app.Urls.Single());
        var (status, retry) = await PutAsync(client, 1);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (status, retry));
        await EventuallyReadyAsync(client, HttpStatusCode.ServiceUnavailable, "read-only");
        Assert.Equal(
            1,
            PrometheusText
                .Parse(await client.GetStringAsync(new Uri("/metrics", UriKind.Relative)))
                .Value("accessible_content_store_trouble", ("trouble", "read-only")));
        using var reason = new StringContent("{\"reason\":\"有误\"}", null, "application/json");
        using var withdrawn = await ServiceFixture.WriteAsync(client, "/api/notices/" + ServiceFixture.SeedId, "DELETE", reason);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, withdrawn.StatusCode);
        Assert.Contains("只能读取", await withdrawn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", withdrawn.Content.Headers.ContentType!.MediaType);
        using var read = await client.GetAsync(new Uri($"/api/notices/{ServiceFixture.SeedId}/elder", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using var other = ServiceFixture.Client(writable.Urls.Single());
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(other, 1)).Status);
    }

    [Fact]
    public async Task A_store_on_a_disk_that_can_only_be_read_is_served_from_the_start()
    {
        Assert.SkipUnless(_isMounted, "Only root may mount a small disk.");
        await using (await ServiceFixture.StartAsync(Disk, "--urls=http://127.0.0.1:0"))
        {
            // The seeds are stored, and the log is checkpointed at the end.
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.True(Run("mount", "-o", "remount,ro", Disk));
        await using var app = await ServiceFixture.StartAsync(Disk, "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None");
        using var client = ServiceFixture.Client(app.Urls.Single());
        using var read = await client.GetAsync(new Uri($"/api/notices/{ServiceFixture.SeedId}/elder", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), await PutAsync(client, 1));
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_on_a_full_disk_says_why()
    {
        Assert.SkipUnless(_isMounted, "Only root may mount a small disk.");
        await using (await ServiceFixture.StartAsync(Disk, "--urls=http://127.0.0.1:0", "--Seeds:Path="))
        {
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _ = Fill();
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            ServiceFixture.StartAsync(Disk, "--urls=http://127.0.0.1:0", "--Seeds:Path="));
        Assert.Equal(StoreTrouble.Full, refused.Trouble);
        Assert.Contains("is full", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"{Disk}/notices.db", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<int> UntilFullAsync(HttpClient client)
    {
        for (var i = 1; i < 100; i++)
        {
            using var body = new StringContent(Body(i), null, "text/markdown");
            using var response = await ServiceFixture.WriteAsync(client, $"/api/notices/a-{i}", "PUT", body);
            if (response.StatusCode is HttpStatusCode.ServiceUnavailable)
            {
                Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
                Assert.Contains("磁盘已满", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                return i - 1;
            }

            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        }

        throw new InvalidOperationException("The disk never filled.");
    }

    private static async Task EventuallyReadyAsync(HttpClient client, HttpStatusCode expected, string reason)
    {
        for (var i = 0; ; i++)
        {
            using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            var words = await ready.Content.ReadAsStringAsync();
            if (ready.StatusCode == expected && words.Contains($"\"{reason}\"", StringComparison.Ordinal))
            {
                return;
            }

            Assert.True(i < 300, $"{ready.StatusCode} {words}");
            await Task.Delay(100);
        }
    }

    private static async Task<(HttpStatusCode Status, bool SaysWhen)> PutAsync(HttpClient client, int number)
    {
        using var body = new StringContent(Body(number), null, "text/markdown");
        using var response = await ServiceFixture.WriteAsync(client, $"/api/notices/a-{number}", "PUT", body);
        return (response.StatusCode, response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    private static string Body(int number) =>
        $"---\ntitle: 标题\nindexNumber: a/{number}\npublishedOn: "
        + $"2024-07-19\n---\n\n{string.Concat(Enumerable.Range(0, 3000).Select(i => $"第{number}篇的第{i}句，"))}\n\n第{number}篇的最后一句。\n";

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    // Writes until nothing more fits.
    private string Fill()
    {
        var path = Path.Combine(Disk, "ballast");
        using var file = File.Create(path);
        try
        {
            for (var part = new byte[4096]; ;)
            {
                file.Write(part);
                file.Flush();
            }
        }
        catch (IOException)
        {
            return path;
        }
    }
}
