using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Api;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Support;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>The website under a path of another site's host: the service, its mirror, and nginx with both sites.</summary>
internal sealed class SharedHost : IAsyncDisposable
{
    /// <summary>The notice that has a picture and a file.</summary>
    public const string Id = "lanshanqurmzfbgs-2024-0000076";

    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-shared-").FullName;
    private WebApplication _app = null!;
    private Process _nginx = null!;

    /// <summary>Gets the address of the host.</summary>
    public string Host { get; } = $"http://localhost:{Ports.Free()}";

    /// <summary>Gets the address of the website.</summary>
    public string Base => Host + "/gk";

    /// <summary>Gets a client.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Starts everything.</summary>
    public static async Task<SharedHost> StartAsync()
    {
        var host = new SharedHost();
        await host.StartServiceAsync();
        await host.StartProxyAsync();
        return host;
    }

    /// <summary>Stops the service: the mirror is left.</summary>
    public Task StopServiceAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _nginx.Kill(true);
        await _nginx.WaitForExitAsync();
        _nginx.Dispose();

        // The mirror may be writing: it ends when the service stops, and not when it is disposed of.
        await _app.StopAsync();
        await _app.DisposeAsync();
        Client.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private string Mirror => Path.Combine(_folder, "mirror");

    private async Task StartServiceAsync()
    {
        _app = Service.Build(
        [
            $"--urls=http://[::1]:{Ports.Free()}",
            $"--Site:BaseUrl={Base}",
            $"--Mirror:Path={Mirror}",
            $"--Store:ConnectionString=Data Source={_folder}/notices.db",
            $"--Seeds:Path={Path.Combine(Repository.Root, "seeds")}",
            "--Logging:LogLevel:Default=Error",
        ]);
        await _app.StartAsync();
        await AddFilesAsync();
    }

    // The seed, with a picture of its own.
    private async Task AddFilesAsync()
    {
        var picture = Path.Combine(Repository.Root, "src/docs/standard.png");
        var kept = await _app.Services.GetRequiredService<FileStore>().KeepAsync(picture, "示意图.png", default);
        var notice = await NoticeAsync();
        await _app.Services.GetRequiredService<NoticePublisher>().PublishAsync(
            new(notice with { Blocks = [.. notice.Blocks, .. Blocks(kept.File!.Address)] }, DateTimeOffset.UnixEpoch, "test"),
            default);
    }

    private static Block[] Blocks(string file) => [new Image(file, "示意图"), new Attachment("图纸", file, null, null)];

    private async Task<Notice> NoticeAsync()
    {
        var store = _app.Services.GetRequiredService<INoticeStore>();
        var version = await store.FindVersionAsync(NoticeId.Parse(Id)!.Value, default);
        return (await store.FindAsync(version!.Id, version.Revision, default))!;
    }

    private async Task StartProxyAsync()
    {
        var upstream = _app.Urls.Single()["http://".Length..];
        string[] ports = [new Uri(Host).Port.ToString(CultureInfo.InvariantCulture), Ports.Free().ToString(CultureInfo.InvariantCulture)];
        using (
            var prepare = Process.Start(
                Path.Combine(Repository.Root, "nginx/prepare-test.sh"), [_folder, .. ports, upstream, upstream, Mirror, "/gk"]))
        {
            await prepare.WaitForExitAsync();
            Assert.Equal(0, prepare.ExitCode);
        }

        // The maps of the mirror are read at the start.
        await Site.UntilAsync(() => Task.FromResult(File.Exists(Mirror + "/_pages/robots.txt._/body.txt")));
        _nginx = Process.Start("/usr/sbin/nginx", ["-p", _folder, "-c", _folder + "/nginx.conf"]);
        await Site.UntilAsync(async () => (await Client.GetAsync(new Uri(Base + "/robots.txt"))).IsSuccessStatusCode);
    }
}
