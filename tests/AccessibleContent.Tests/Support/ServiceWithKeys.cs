using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.Support;

/// <summary>A service with the test's own keys, a clock that can be moved, and a log that can be read.</summary>
internal sealed class ServiceWithKeys : IAsyncDisposable
{
    /// <summary>A key that may do everything.</summary>
    public const string Full = "the-key-that-may-do-everything";

    private WebApplication _app = null!;

    private ServiceWithKeys(string folder) => Folder = folder;

    public string Folder { get; }

    public MovedTime Clock { get; } = new();

    public LoggedLines Log { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public static Task<ServiceWithKeys> StartAsync(string folder, params string[] settings) =>
        StartLaterAsync(folder, TimeSpan.Zero, settings);

    /// <summary>Starts with a clock that is ahead.</summary>
    public static async Task<ServiceWithKeys> StartLaterAsync(string folder, TimeSpan ahead, params string[] settings)
    {
        var service = new ServiceWithKeys(folder);
        service.Clock.By = ahead;
        service._app = Service.Build(
            [
                .. TestStore.Settings(folder),
                "--Seeds:Path=", "--Logging:LogLevel:Default=Warning", "--Logging:Console:LogLevel:Default=None",
                "--Limits:RequestsPerSecond=0", "--urls=http://127.0.0.1:0",
                .. Key(0, "full", Full),
                .. settings,
            ],
            services => services.AddSingleton<ILoggerProvider>(service.Log).AddSingleton<TimeProvider>(service.Clock));
        await service._app.StartAsync();
        service.Client = ServiceFixture.Client(service._app.Urls.Single());
        return service;
    }

    /// <summary>Returns the settings of a key; members as alternating names and values.</summary>
    public static string[] Key(int number, string name, string key, params string[] members) =>
    [
        $"--Publishing:Keys:{number}:Name={name}",
        $"--Publishing:Keys:{number}:Sha256={Hash(key)}",
        .. members.Chunk(2).Select(pair => $"--Publishing:Keys:{number}:{pair[0]}={pair[1]}"),
    ];

    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Sends a request with a key; null for none.</summary>
    public async Task<(int Status, string Body)> SendAsync(
        string? key,
        string method,
        string path,
        HttpContent? body = null,
        params string[] fields)
    {
        using var response = await ServiceFixture.SendAsync(
            Client, path, method, body,
            key is null ? fields : ["Authorization", $"Bearer {key}", .. fields]);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<(int Status, string Body)> PutAsync(
        string? key,
        string id,
        string text = "内容。",
        string? catalog = null,
        string? publisher = null,
        string query = "") => SendAsync(key, "PUT", $"/api/notices/{id}{query}", Notice(id, text, catalog, publisher));

    public Task<(int Status, string Body)> WithdrawAsync(string? key, string id, string reason = "内容有误") =>
        SendAsync(
            key, "DELETE",
            $"/api/notices/{id}",
            new StringContent($"{{\"reason\":\"{reason}\"}}", Encoding.UTF8, "application/json"));

    public Task<(int Status, string Body)> TakeBackAsync(string? key, string id) =>
        SendAsync(key, "DELETE", $"/api/notices/{id}/withdrawal");

    public async Task<string> ReadAsync(string path) => (await SendAsync(null, "GET", path)).Body;

    /// <summary>Stops in order, as a service does that its operator stops.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static StringContent Notice(string id, string text, string? catalog, string? publisher) => new(
        $"---\ntitle: 标题\nindexNumber: {id}\npublishedOn: 2024-07-19\n{(catalog is null ? "" : $"catalog: \"{catalog}\"\n")}"
        + $"{(publisher is null ? "" : $"publisher: \"{publisher}\"\n")}---\n\n{text}\n",
        Encoding.UTF8,
        "text/markdown");
}
