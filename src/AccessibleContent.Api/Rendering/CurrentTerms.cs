using System.Collections.Immutable;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Rendering;

/// <summary>The terms that hold now, and the edition that is made with them: both change together.</summary>
public sealed partial class CurrentTerms(ITermStore store, CurrentEdition editions, TimeProvider clock, ILogger<CurrentTerms> logger) : IDisposable
{
    private readonly SemaphoreSlim _changing = new(1, 1);
    private volatile TermList? _now;

    /// <summary>Gets the terms.</summary>
    public TermList Now => _now ?? TermList.Empty;

    /// <summary>Takes what the store has, and composes the tables; for the start.</summary>
    public Task LoadAsync(CancellationToken cancellation) => ChangeAsync(async () => await store.FindAsync(cancellation), cancellation);

    /// <summary>Takes what another process has stored since.</summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        if (_now is not { } now || now.Newest != await store.FindVersionAsync(cancellation))
        {
            await LoadAsync(cancellation);
        }
    }

    /// <summary>Stores terms and makes every answer by them from then on; null where somebody else has changed them meanwhile.</summary>
    public Task<TermList?> ChangeAsync(ImmutableArray<Term> items, string expected, string by, CancellationToken cancellation) =>
        ChangeAsync(() => store.SaveAsync(items, expected, clock.GetUtcNow(), by, cancellation), cancellation);

    /// <inheritdoc/>
    public void Dispose() => _changing.Dispose();

    // What is stored is used, also when the one who asked has gone away meanwhile.
    private async Task<TermList?> ChangeAsync(Func<ValueTask<TermList?>> find, CancellationToken cancellation)
    {
        await _changing.WaitAsync(cancellation);
        try
        {
            if (await find() is not { } list)
            {
                return null;
            }

            if (list.Newest != list.Version && list.Newest != _now?.Newest)
            {
                Damaged(logger, list.Newest, list.Version);
            }

            // Tables take a while to compose: not again for what holds already.
            if (list.Version != _now?.Version)
            {
                await Task.Run(() => editions.Use(list.ToSources()), CancellationToken.None);
            }

            _now = list;

            return list;
        }
        finally
        {
            _changing.Release();
        }
    }

    [LoggerMessage(70, LogLevel.Error, "Version {Newest} of the site's terms is damaged in the store; version {Version} holds until a new one is sent to /api/terms")]
    private static partial void Damaged(ILogger logger, int newest, int version);
}

/// <summary>Loads the terms and composes the engine's tables before the service listens, so that no request waits for them.</summary>
public sealed class TermsAtStart(CurrentTerms terms, TimeProvider clock, ILogger<TermsAtStart> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Without its own terms the site is still worth serving; the look after the store brings them.
        var interval = TimeSpan.FromMilliseconds(500);
        await new Rounds("Loading the site's terms", interval, interval, clock, logger).TryAsync(terms.LoadAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
