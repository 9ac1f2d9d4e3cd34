using AccessibleContent.Api.Resilience;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>The connection to Redis: established in the background, and re-established automatically whenever it breaks.</summary>
/// <remarks>Nothing waits for it: until it is established, there is no store, and commands fail at once while it is broken.</remarks>
internal sealed class RedisConnection(IOptions<CacheOptions> options) : IHostedService, IAsyncDisposable
{
    /// <summary>The time limit of one attempt to connect, in milliseconds.</summary>
    private const int Patience = 1_000;

    /// <summary>
    /// The threads that the driver holds while it looks for another master: one for each broken connection and each sentinel asked.
    /// </summary>
    private const int Threads = 16;

    private Task<ConnectionMultiplexer>? _connecting;
    private ServiceProvider? _parts;

    /// <summary>Gets the framework's store over the connection; null while there is none.</summary>
    public IOutputCacheStore? Store => _connecting is { IsCompletedSuccessfully: true } ? _parts?.GetService<IOutputCacheStore>() : null;

    /// <summary>Returns the settings of the connection: the operator's, but never waiting.</summary>
    public static ConfigurationOptions Configuration(string connectionString)
    {
        var configuration = ConfigurationOptions.Parse(connectionString);
        configuration.AbortOnConnectFail = false;
        configuration.ConnectTimeout = Patience;
        configuration.AsyncTimeout = Patience;
        configuration.SyncTimeout = Patience;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.ReconnectRetryPolicy = new LinearRetry(Patience);
        return configuration;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        WorkerThreads.Reserve("Redis", Threads);

        // Not on this thread: detecting that a host is unreachable may take long, and the service starts without it.
        _connecting = Task.Run(() => ConnectionMultiplexer.ConnectAsync(Configuration(options.Value.Redis)), CancellationToken.None);
        _parts = new ServiceCollection()
            .AddStackExchangeRedisOutputCache(redis =>
            {
                redis.InstanceName = "accessible-content";
                redis.ConnectionMultiplexerFactory = async () => await _connecting;
            })
            .BuildServiceProvider();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The store closes the connection that its factory returned.
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_parts is not null)
        {
            await _parts.DisposeAsync();
        }
    }
}
