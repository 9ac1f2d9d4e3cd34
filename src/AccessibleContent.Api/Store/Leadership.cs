using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.Store;

/// <summary>
/// Runs work that one node at a time does. A node that cannot renew its lease stops the work before another can take it; one that stops
/// gives it back.
/// </summary>
internal sealed partial class Leadership
{
    /// <summary>How long a lease lasts where its holder is killed.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    /// <summary>How long before its end the holder stops: longer than a write may take.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly ILeases _leases;
    private readonly TimeProvider _clock;
    private readonly ILogger<Leadership> _logger;
    private readonly ConcurrentDictionary<string, bool> _leads = new(StringComparer.Ordinal);

    /// <param name="leases">The leases.</param>
    /// <param name="meter">Publishes which work is done here.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Logs each change once.</param>
    public Leadership(ILeases leases, ServiceMeter meter, TimeProvider clock, ILogger<Leadership> logger)
    {
        (_leases, _clock, _logger) = (leases, clock, logger);
        meter.Gauge("accessible_content.leader", "Work that one node at a time does: 1 where this one does it.", Read);
    }

    /// <summary>Gets the name of this holder: another process never has the same.</summary>
    public string Holder { get; } = $"{Environment.MachineName}/{Environment.ProcessId}/{RandomNumberGenerator.GetHexString(16, true)}";

    private (long At, DateTimeOffset Day) Now => (_clock.GetTimestamp(), _clock.GetUtcNow());

    /// <summary>Runs work whenever this node leads it, until the service stops.</summary>
    /// <param name="name">The name of the work.</param>
    /// <param name="work">The work; it ends when the token of the lease is cancelled.</param>
    /// <param name="stopping">The shutdown of the service.</param>
    public Task RunAsync(string name, Func<Lease, Task> work, CancellationToken stopping) =>
        new BackgroundLoop($"Leading the work “{name}”", Retry, Renewal, _clock, _logger).RunAsync(
            token => TryAsync(name, work, isWhole: false, token), stopping);

    /// <summary>
    /// Waits until no other node does the work, and does it once, to its end. What ends before is not given back, so whoever takes it next
    /// learns that it is half done.
    /// </summary>
    public async Task RunOnceAsync(string name, Func<Lease, Task> work, CancellationToken stopping)
    {
        while (!await TryAsync(name, work, isWhole: true, stopping))
        {
            await Task.Delay(Retry, _clock, stopping);
        }
    }

    /// <summary>Gets whether some node does a work now, or has left it half done.</summary>
    public async ValueTask<bool> IsBegunAsync(string name, CancellationToken cancellation) =>
        await _leases.FindHolderAsync(name, cancellation) is not null;

    private async Task<bool> TryAsync(string name, Func<Lease, Task> work, bool isWhole, CancellationToken stopping)
    {
        _leads.TryAdd(name, false);
        using var lease = await TryTakeAsync(name, stopping);
        if (lease is null)
        {
            return false;
        }

        _leads[name] = true;
        Log.Taken(_logger, name);
        var isDone = false;
        try
        {
            return isDone = await WorkAsync(name, lease, work, stopping);
        }
        finally
        {
            _leads[name] = false;
            await EndAsync(name, isDone || !isWhole);
        }
    }

    private async Task<Lease?> TryTakeAsync(string name, CancellationToken stopping)
    {
        var before = await _leases.FindHolderAsync(name, stopping);
        var asked = Now;
        return await _leases.TakeAsync(name, Holder, Duration, stopping)
            ? new(asked, _clock, stopping) { HasPredecessor = before is not null }
            : null;
    }

    // Returns whether the lease was held to the end.
    private async Task<bool> WorkAsync(string name, Lease lease, Func<Lease, Task> work, CancellationToken stopping)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(lease.Token);
        var keeping = KeepAsync(name, lease, done.Token);
        try
        {
            await work(lease);
        }
        catch (OperationCanceledException) when (!lease.IsHeld && !stopping.IsCancellationRequested)
        {
            // Another node goes on.
        }
        finally
        {
            await done.CancelAsync();
            await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!lease.IsHeld)
        {
            Log.Lost(_logger, name);
        }

        return lease.IsHeld;
    }

    private async Task KeepAsync(string name, Lease lease, CancellationToken done)
    {
        var pause = Renewal;
        while (true)
        {
            await Task.Delay(pause, _clock, done);
            pause = await TryRenewAsync(name, lease, done) ? Renewal : Retry;
        }
    }

    // While the store is away the lease goes on to its end, and is lost then.
    private async Task<bool> TryRenewAsync(string name, Lease lease, CancellationToken done)
    {
        var asked = Now;
        try
        {
            Action renew = await _leases.TakeAsync(name, Holder, Duration, done) ? () => lease.Extend(asked) : lease.Lose;
            renew();
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    // Where the store is away, the lease ends by itself.
    private async Task EndAsync(string name, bool isReleased)
    {
        try
        {
            await (isReleased ? _leases.ReleaseAsync(name, Holder, CancellationToken.None) : ValueTask.CompletedTask);
        }
        catch (StoreUnavailableException)
        {
            // As above.
        }
    }

    private IEnumerable<Measurement<long>> Read() => _leads.Select(one => new Measurement<long>(
        one.Value ? 1 : 0,
        new KeyValuePair<string, object?>("work", one.Key)));

    private static partial class Log
    {
        [LoggerMessage(38, LogLevel.Information, "The work “{Work}” is done by this node now")]
        public static partial void Taken(ILogger logger, string work);

        [LoggerMessage(39, LogLevel.Warning, "The work “{Work}” has stopped on this node, which could not renew its lease in time")]
        public static partial void Lost(ILogger logger, string work);
    }
}
