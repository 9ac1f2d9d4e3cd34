using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>
/// Makes the snapshot: at the start where there is none, later at most once in the configured time if anything has changed, and at once
/// where a notice in it was withdrawn.
/// </summary>
internal sealed partial class SnapshotUpdates(
    CurrentSnapshot current,
    SnapshotFolder folder,
    SnapshotWriter writer,
    CurrentVersions versions,
    IOptions<OpenDataOptions> options,
    TimeProvider clock,
    ILogger<SnapshotUpdates> logger) : BackgroundService
{
    // A disk that is full, or a folder that cannot be written, is tried again.
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(5);

    // A store that was empty is being filled: a snapshot of its first notice would hide the others for a day.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private (string Digest, long Since) _seen = ("", 0);
    private bool _hasWritten;

    /// <summary>Stops the work, and waits until it writes nothing more: its folder may be removed next.</summary>
    public override void Dispose()
    {
        base.Dispose();
        if (ExecuteTask is { } task)
        {
            _ = Task.WhenAny(task, Task.Delay(Stopping)).GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not before the service listens: it would delay the first response.
        await Task.Yield();
        await new BackgroundLoop("Writing the snapshot of open data", StoreWatch.Interval, Most, clock, logger)
            .RunAsync(LookAsync, stoppingToken);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var digest = await versions.DigestAsync(cancellation);
        if (_seen.Digest != digest)
        {
            _seen = (digest, clock.GetTimestamp());
        }

        if (current.Last is { } last && !Directory.Exists(last.Path))
        {
            current.Forget(last);
        }

        var now = await current.FindAsync(cancellation) ?? await AdoptAsync(cancellation);
        if (IsDue(now?.Manifest, digest))
        {
            await WriteAsync(cancellation);
        }
    }

    // Of this process before its restart, or of another one that shares the folder.
    private async Task<Snapshot?> AdoptAsync(CancellationToken cancellation)
    {
        if (folder.Find() is not { } found
            || found.Manifest.Addresses != writer.Addresses
            || !await current.AdoptAsync(found, cancellation))
        {
            return null;
        }

        using var turn = folder.TryTakeTurn();
        if (turn is not null)
        {
            folder.Keep(found);
        }

        return found;
    }

    // That of another version is replaced once: two versions that share the folder would replace each other's without end.
    private bool IsDue(SnapshotManifest? now, string digest) =>
        now is null
        || (now.Maker != writer.Maker && !_hasWritten)
        || (now.Digest != digest
            && (now.Count == 0
                ? clock.GetElapsedTime(_seen.Since) >= Quiet
                : (clock.GetUtcNow() - now.WrittenAt).Duration() >= TimeSpan.FromMinutes(options.Value.SnapshotMinutes)));

    private async Task WriteAsync(CancellationToken cancellation)
    {
        using var turn = folder.TryTakeTurn();
        if (turn is null)
        {
            // Another process writes; the next round takes over what it has written.
            return;
        }

        var (start, part) = (clock.GetTimestamp(), folder.Begin());
        try
        {
            var manifest = await Task.Run(() => writer.WriteAsync(part, cancellation), cancellation);
            if (await current.IsOutdatedAsync(part, manifest.Number, cancellation))
            {
                // A notice was withdrawn meanwhile: the next round begins anew.
                return;
            }

            var snapshot = folder.Publish(part, manifest);
            _hasWritten = true;
            await current.UseAsync(snapshot, cancellation);
            folder.Keep(snapshot);
            Written(logger, manifest.Count, clock.GetElapsedTime(start), manifest.Files.Sum(file => file.Size) >> 20);
        }
        finally
        {
            SnapshotFolder.Remove(part);
        }
    }

    [LoggerMessage(92, LogLevel.Information, "The snapshot of open data holds {Count} notices; it took {Time}, and {Megabytes} MB")]
    private static partial void Written(ILogger logger, int count, TimeSpan time, long megabytes);
}
