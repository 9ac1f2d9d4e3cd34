using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AccessibleContent.Tests.Store.Leases;

/// <summary>A node over a file that several share, with a clock that can be paused, and a connection that can fail.</summary>
internal sealed class LeasingNode : ILeases, IAsyncDisposable
{
    public const string Work = "work";

    private readonly ServiceProvider _services;
    private readonly SqlLeases _leases;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;

    public LeasingNode(string folder, FakeTimeProvider time)
    {
        Clock = new(time);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Store:ConnectionString", $"Data Source={folder}/notices.db")]);
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<IConfiguration>(settings.Build())
            .AddSingleton<TimeProvider>(Clock)
            .AddStore()
            .AddSingleton<ILeases>(this)
            .AddSingleton<SqlLeases>()
            .BuildServiceProvider();
        _services.GetRequiredService<SqliteDatabase>().PrepareAsync(default).AsTask().GetAwaiter().GetResult();
        _leases = _services.GetRequiredService<SqlLeases>();
        _running = _services.GetRequiredService<Leadership>().RunAsync(Work, LeadAsync, _stopping.Token);
    }

    public PausableTime Clock { get; }

    public LoggedLines Log { get; } = new();

    /// <summary>Gets or sets a value indicating whether the store cannot be reached from here.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>Gets the lease that this node has, or had last.</summary>
    public Lease? Lease { get; private set; }

    /// <summary>Gets how often this node began to lead.</summary>
    public int Terms { get; private set; }

    /// <summary>Gets a value indicating whether the work may write now.</summary>
    public bool Leads => Lease is { IsHeld: true };

    public ValueTask<bool> TakeAsync(string name, string holder, TimeSpan duration, CancellationToken cancellation) =>
        Reached().TakeAsync(name, holder, duration, cancellation);

    public ValueTask ReleaseAsync(string name, string holder, CancellationToken cancellation) =>
        Reached().ReleaseAsync(name, holder, cancellation);

    public ValueTask<string?> FindHolderAsync(string name, CancellationToken cancellation) =>
        Reached().FindHolderAsync(name, cancellation);

    /// <summary>Stops in order.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    /// <summary>Stops as a process does that is killed: nothing is given back, and the system closes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        IsCutOff = true;
        await StopAsync();
        await _services.DisposeAsync();
        _stopping.Dispose();
    }

    private SqlLeases Reached() => IsCutOff ? throw new StoreUnavailableException(new IOException("cut off")) : _leases;

    private async Task LeadAsync(Lease lease)
    {
        (Lease, Terms) = (lease, Terms + 1);
        await Task.Delay(Timeout.Infinite, lease.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
