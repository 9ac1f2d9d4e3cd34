using Amazon.Runtime;

namespace AccessibleContent.Api.Files.S3;

/// <summary>The connections to an object store, kept open between requests; the policies limit the time of each.</summary>
/// <param name="handler">Sends the requests.</param>
internal sealed class S3Connections(HttpMessageHandler handler) : HttpClientFactory, IDisposable
{
    // A moved name is found within a minute. What a reader no longer wants is not read to its end.
    private readonly HttpClient _client = new(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Returns the handler for real object stores.</summary>
    public static HttpMessageHandler Handler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxResponseDrainSize = 1 << 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
    };

    /// <inheritdoc/>
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    /// <inheritdoc/>
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
