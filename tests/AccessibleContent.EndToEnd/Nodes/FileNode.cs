using System.Net;
using AccessibleContent.Api;
using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>One node over a store and what keeps its files; several may have the same.</summary>
internal sealed class FileNode : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FileNode(string[] settings) => _app = Service.Build(
    [
        "--Seeds:Path=", "--Logging:LogLevel:Default=None", "--urls=http://127.0.0.1:0", "--Limits:RequestsPerSecond=0", .. settings,
    ]);

    public HttpClient Client { get; private set; } = null!;

    public FileStore Files => _app.Services.GetRequiredService<FileStore>();

    public static async Task<FileNode> StartAsync(string folder, params string[] settings)
    {
        var node = new FileNode([StoreIn(folder), .. settings]);
        await node._app.StartAsync();
        node.Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(node._app.Urls.Single()) };
        return node;
    }

    /// <summary>Returns the setting of the store in a folder.</summary>
    public static string StoreIn(string folder) => $"--Store:ConnectionString=Data Source={folder}/notices.db";

    /// <summary>Imports a page with one attachment; returns the exit code.</summary>
    public static async Task<int> ImportAsync(string folder, string number, byte[] attachment, string[] settings)
    {
        var pages = Directory.CreateDirectory($"{folder}/pages-{number}").FullName;
        await File.WriteAllTextAsync(
            $"{pages}/{number}.html",
            $"<!DOCTYPE html><meta charset=utf-8><title>通知</title><meta name=ArticleTitle content=\"通知{number}\"><meta name=PubDate "
            + "content=\"2024-07-19\"><div id=zoom><p>现将有关事项通知如下，请遵照执行。</p><p><a href=\"名单 1.pdf\">名单.pdf</a></p></div>");
        await File.WriteAllBytesAsync($"{pages}/名单 1.pdf", attachment);
        return await Terminal.RunAsync(["import", pages, StoreIn(folder), .. settings, "--refusals", $"{folder}/refusals.tsv"]);
    }

    /// <summary>Returns the address of a notice's attachment, once this node knows the notice.</summary>
    public async Task<string> AttachmentAsync(string number)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            using var response = await Client.GetAsync(new Uri($"/api/notices/{number}?form=json", UriKind.Relative));
            if (response.StatusCode is HttpStatusCode.OK)
            {
                var json = await response.Content.ReadAsStringAsync();
                return System.Text.RegularExpressions.Regex.Match(json, "/files/[^\"]+").Value;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The node does not know {number}.");
    }

    /// <summary>Publishes nothing, and stores a file.</summary>
    public async Task<StoredFile> KeepAsync(string path, string name) => (await Files.KeepAsync(path, name, default)).File!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
