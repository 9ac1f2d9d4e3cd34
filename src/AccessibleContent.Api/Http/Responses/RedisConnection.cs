using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>The connection to Redis: made behind the readers' backs, and made again by itself whenever it breaks.</summary>
/// <remarks>Nobody waits for it: until it stands, there is no store, and commands fail at once while it is broken.</remarks>
internal sealed class RedisConnection(IOptions<CacheOptions> options) : IHostedService, IAsyncDisposable
{
    /// <summary>How long one try to connect may take, in milliseconds.</summary>
    private const int Patience = 1_000;

    private Task<ConnectionMultiplexer>? _connecting;
    private ServiceProvider? _parts;

    /// <summary>Gets the framework's store over the connection; null while there is none yet.</summary>
    public IOutputCacheStore? Store => _connecting is { IsCompletedSuccessfully: true } ? _parts?.GetService<IOutputCacheStore>() : null;

    /// <summary>Gives the settings of the connection: what the operator wrote, and never to wait.</summary>
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
        // Off this thread: to find that a host is not there may take its time, and the service starts without it.
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

    // The store closes the connection that its factory gave it.
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_parts is not null)
        {
            await _parts.DisposeAsync();
        }
    }
}
