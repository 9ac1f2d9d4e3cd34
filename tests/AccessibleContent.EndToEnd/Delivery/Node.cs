using AccessibleContent.Api;
using AccessibleContent.Api.Store.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.EndToEnd.Delivery;

/// <summary>One node of the service, with its own store, filled from a folder of notices.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-node-").FullName;
    private readonly WebApplication _app;

    private Node(string seeds, string[] settings)
    {
        _app = Service.Build(
        [
            $"--Store:ConnectionString=Data Source={_folder}/notices.db",
            $"--Seeds:Path={seeds}",
            "--Logging:LogLevel:Default=None",
            "--urls=http://127.0.0.1:0",
            "--Limits:RequestsPerSecond=0",
            .. settings,
        ]);
        _app.Services.GetRequiredService<SqliteDatabase>().BeforeReading = (what, token) => Before(what, token);
    }

    /// <summary>Gets or sets an action before each read of the store.</summary>
    public Func<string, CancellationToken, ValueTask> Before { get; set; } = (_, _) => ValueTask.CompletedTask;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<Node> StartAsync(string seeds, params string[] settings)
    {
        var node = new Node(seeds, settings);
        await node._app.StartAsync();
        node.Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(node._app.Urls.Single()) };
        return node;
    }

    /// <summary>Writes a folder of notices, numbered from t/0.</summary>
    public static string Seeds(int count)
    {
        var folder = Directory.CreateTempSubdirectory("accessible-content-seeds-").FullName;
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(
                Path.Combine(folder, $"{i:0000}.md"),
                $"---\ntitle: 公告{i}\nindexNumber: t/{i}\npublishedOn: "
                + $"2024-07-19\n---\n\n{string.Concat(Enumerable.Repeat("全区科学技术大会召开。", 200))}\n"
            );
        }

        return folder;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }
}
