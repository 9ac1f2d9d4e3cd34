using System.Text;
using System.Text.Json.Nodes;
using AccessibleContent.Tests.Intake.Crawl;
using Microsoft.AspNetCore.Builder;

namespace AccessibleContent.Tests.Files.Pictures;

/// <summary>A service that may ask one address of the loopback, and a site there that has pictures.</summary>
internal sealed class PictureService : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    public SmallSite Site { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Gets the address of the page that notices come from.</summary>
    public Uri Page => new(Site.Home, "gk/页/1.html");

    /// <summary>Gets the paths of all stored files.</summary>
    public IReadOnlyList<string> Files => Directory.Exists($"{_folder.Path}/files")
        ? [.. Directory.GetFiles($"{_folder.Path}/files", "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    public static async Task<PictureService> StartAsync(params string[] settings)
    {
        var service = new PictureService { Site = await SmallSite.StartAsync() };
        service._app = await ServiceFixture.StartAsync(
            service._folder.Path,
            ["--urls=http://127.0.0.1:0", "--Seeds:Path=", "--Pictures:PrivateNetworks=127.0.0.1/32", .. settings]);
        service.Client = ServiceFixture.Client(service._app.Urls.Single());
        return service;
    }

    /// <summary>Publishes a page with the given body, as it stands on the site.</summary>
    public Task<JsonObject> PutAsync(string body, string query = "", string id = "a-1") =>
        SendAsync(id, $"?source={Uri.EscapeDataString(Page.AbsoluteUri)}{query}", Html(id, body), "text/html");

    public async Task<JsonObject> SendAsync(string id, string query, string content, string type)
    {
        using var body = new StringContent(content, Encoding.UTF8, type);
        using var response = await ServiceFixture.WriteAsync(Client, $"/api/notices/{id}{query}", "PUT", body);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    public static string Html(string id, string body) =>
        $"<!DOCTYPE html><meta charset=utf-8><title>通知</title><meta name=PubDate content=\"2024-07-19\"><table><tr><td>索引号</td><td>"
        + $"{id}</td></tr></table><h1>通知</h1><div id=zoom><p>现将有关事项通知如下，请遵照执行。</p>{body}</div>";

    public Task<string> ReadAsync(string path) => Client.GetStringAsync(path);

    public Task<string> ArticleAsync(string id = "a-1") => ReadAsync($"/api/notices/{id}/standard");

    /// <summary>Returns the words of the remarks of a rule.</summary>
    public static IReadOnlyList<string> Remarks(JsonObject report, string rule) =>
        [.. report["remarks"]!.AsArray().Where(remark => (string?)remark!["rule"] == rule).Select(remark => (string)remark!["message"]!)];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Site.DisposeAsync();
        _folder.Dispose();
    }
}
