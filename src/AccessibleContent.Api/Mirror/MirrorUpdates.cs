using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Mirror;

/// <summary>Keeps the configured mirror up to date with what is published: checks for changes twice a second.</summary>
internal sealed partial class MirrorUpdates(
    MirrorWriter mirror,
    CurrentVersions versions,
    CurrentRenderVersion renderVersions,
    IEnumerable<IMirroredState> others,
    IOptions<MirrorOptions> options,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<MirrorUpdates> logger) : BackgroundService
{
    // A failed part is retried from time to time, since it may be a withdrawal; newer changes do not wait for it.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly MirrorFolder _folder = new(Path.GetFullPath(options.Value.Path), clock);
    private string? _mirrored;
    private long _failedAt;
    private int _failed;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Endpoints are mapped when the service begins to listen; before that there seem to be none, and nothing to mirror.
        var listening = new TaskCompletionSource();
        await using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await new BackgroundLoop(
            "Updating the mirror, which is still served unchanged,", StoreWatch.Interval,
            TimeSpan.FromSeconds(10),
            clock,
            logger
        ).RunAsync(LookAsync, stoppingToken);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var state = string.Join(
            ' ', [await versions.DigestAsync(cancellation), renderVersions.Now.Version, .. others.Select(one => one.State)]);
        if (state != _mirrored || (_failed > 0 && clock.GetElapsedTime(_failedAt) > AfterFailure))
        {
            await UpdateAsync(state, cancellation);
        }
        else if (_folder.HasLeft)
        {
            // Withdrawn versions are removed without waiting for the next publish.
            using var turn = _folder.TryTakeTurn();
            _ = turn is null ? 0 : _folder.Sweep();
        }
    }

    private async Task UpdateAsync(string state, CancellationToken cancellation)
    {
        if (await mirror.UpdateAsync(_folder, cancellation, options.Value.Notices) is not { } counts)
        {
            // Another instance holds the lock: the next check does what it leaves undone.
            return;
        }

        if (state != _mirrored || counts.Failed != _failed)
        {
            Updated(logger, counts);
        }

        (_mirrored, _failed, _failedAt) = (state, counts.Failed, clock.GetTimestamp());
    }

    [LoggerMessage(40, LogLevel.Information, "The mirror is up to date: {Counts}")]
    private static partial void Updated(ILogger logger, MirrorCounts counts);
}
