using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Rendering;

/// <summary>The current terms, and the render version built with them: both change together.</summary>
internal sealed partial class CurrentTerms(
    ITermStore store,
    CurrentRenderVersion renderVersions,
    TimeProvider clock,
    ILogger<CurrentTerms> logger) : IDisposable
{
    private readonly SemaphoreSlim _changing = new(1, 1);
    private volatile InForce? _now;

    /// <summary>Gets the terms.</summary>
    public TermList Now => _now?.List ?? TermList.Empty;

    /// <summary>Gets our synonyms with the site's.</summary>
    public Synonyms Synonyms => _now?.Synonyms ?? Synonyms.Ours;

    /// <summary>Loads the terms from the store, and composes the tables; for startup.</summary>
    public Task LoadAsync(CancellationToken cancellation) => ChangeAsync(async () => await store.FindAsync(cancellation), cancellation);

    /// <summary>Loads terms that another process has stored since: those in force are not the newest version of the store.</summary>
    public Task WatchAsync(int newest, CancellationToken cancellation) =>
        _now?.List.Newest == newest ? Task.CompletedTask : LoadAsync(cancellation);

    /// <summary>
    /// Stores terms, synonyms and spoken names and uses them for every later response; null if the terms were changed concurrently.
    /// </summary>
    public Task<TermList?> ChangeAsync(SiteWords words, string expected, string by, CancellationToken cancellation) =>
        ChangeAsync(() => store.SaveAsync(words, expected, clock.GetUtcNow(), by, cancellation), cancellation);

    /// <inheritdoc/>
    public void Dispose() => _changing.Dispose();

    // Stored terms are used, even if the client has disconnected meanwhile.
    private async Task<TermList?> ChangeAsync(Func<ValueTask<TermList?>> find, CancellationToken cancellation)
    {
        await _changing.WaitAsync(cancellation);
        try
        {
            if (await find() is not { } list)
            {
                return null;
            }

            if (list.Newest != list.Version && list.Newest != _now?.List.Newest)
            {
                Damaged(logger, list.Newest, list.Version);
            }

            // Composing tables takes a while: it is skipped for the terms that are used already. Synonyms convert nothing.
            if (_now is null || !list.HasTermsOf(_now.List))
            {
                await Task.Run(() => renderVersions.Use(list.ToSources(), list.ToSay()), CancellationToken.None);
            }
            else if (!list.HasSayOf(_now.List))
            {
                renderVersions.Use(list.ToSay());
            }

            _now = new(list, Synonyms.Ours.With(list.Synonyms));
            return list;
        }
        finally
        {
            _changing.Release();
        }
    }

    private sealed record InForce(TermList List, Synonyms Synonyms);

    [LoggerMessage(
        70, LogLevel.Error,
        "Version {Newest} of the site's terms is damaged in the store; version {Version} is used until a new one is sent to /api/terms")]
    private static partial void Damaged(ILogger logger, int newest, int version);
}

/// <summary>Loads the terms and composes the engine's tables before the service listens, so that no request waits for them.</summary>
internal sealed class TermsAtStart(CurrentTerms terms, TimeProvider clock, ILogger<TermsAtStart> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // The site is worth serving without its own terms; the store watch loads them later.
        var interval = TimeSpan.FromMilliseconds(500);
        await new BackgroundLoop("Loading the site's terms", interval, interval, clock, logger).TryAsync(
            terms.LoadAsync,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
