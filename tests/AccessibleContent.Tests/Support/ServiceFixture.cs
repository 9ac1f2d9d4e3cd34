using System.Net;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Support;

/// <summary>The running service, on sockets of both address families, over a store of its own that is filled from the seeds.</summary>
public sealed class ServiceFixture : IAsyncLifetime
{
    /// <summary>The id of the seed notice.</summary>
    public const string SeedId = "lanshanqurmzfbgs-2024-0000076";

    /// <summary>The key of an editor; <see cref="StartAsync(string, string[])"/> permits it to write.</summary>
    public const string Key = "a key of the test";

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    /// <summary>Gets a client over IPv4.</summary>
    public HttpClient V4 { get; private set; } = null!;

    /// <summary>Gets a client over IPv6.</summary>
    public HttpClient V6 { get; private set; } = null!;

    /// <summary>Gets the parts of the running service.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a service over the store in a folder.</summary>
    public static Task<WebApplication> StartAsync(string folder, params string[] settings) => StartAsync(folder, null, settings);

    /// <summary>Starts a service with other parts over the store in a folder.</summary>
    internal static async Task<WebApplication> StartAsync(string folder, Action<IServiceCollection>? replace, params string[] settings)
    {
        var app = Service.Build(
        [
            .. TestStore.Settings(folder),
            $"--Seeds:Path={Path.Combine(Sources.Root, "seeds")}",
            "--Logging:LogLevel:Default=Error",
            "--Limits:RequestsPerSecond=0",
            "--Publishing:Keys:0:Name=编辑",
            $"--Publishing:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}",
            .. settings,
        ], replace);
        await app.StartAsync();
        return app;
    }

    /// <summary>Creates a client without redirects, cookies or decompression.</summary>
    public static HttpClient Client(string address)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
        };
        return new(handler, true) { BaseAddress = new Uri(address) };
    }

    public async ValueTask InitializeAsync()
    {
        _app = await StartAsync(_folder.Path, "--urls=http://127.0.0.1:0;http://[::1]:0");
        V4 = Client(_app.Urls.Single(url => url.Contains("127.0.0.1", StringComparison.Ordinal)));
        V6 = Client(_app.Urls.Single(url => url.Contains("[::1]", StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        V4.Dispose();
        V6.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Publishes a notice as a writer inside the service does.</summary>
    public Task PublishAsync(Notice notice) => PublishAsync(Services, notice);

    /// <summary>Publishes a notice as a writer inside a service does.</summary>
    public static Task PublishAsync(IServiceProvider services, Notice notice) =>
        services.GetRequiredService<NoticePublisher>().PublishAsync(new Submission(notice, notice.PublicationMoment, "test"), default);

    /// <summary>Sends a request over IPv4, with header fields given as name and value in turn.</summary>
    public Task<HttpResponseMessage> SendAsync(string path, string method = "GET", params string[] fields) =>
        SendAsync(V4, path, method, null, fields);

    /// <summary>Sends a write request with the editor's key.</summary>
    public static Task<HttpResponseMessage> WriteAsync(
        HttpClient client,
        string path,
        string method,
        HttpContent? body,
        params string[] fields) => SendAsync(client, path, method, body, ["Authorization", $"Bearer {Key}", .. fields]);

    /// <summary>Sends a request with a body.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        string path,
        string method,
        HttpContent? body,
        params string[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body };
        foreach (var pair in fields.Chunk(2))
        {
            request.Headers.TryAddWithoutValidation(pair[0], pair[1]);
        }

        return await client.SendAsync(request);
    }
}
