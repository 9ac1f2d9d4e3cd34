using AccessibleContent.Api.Renditions;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Mirroring;

/// <summary>Keeps the mirror that the settings name up to what is published: it looks twice a second whether anything has changed.</summary>
internal sealed partial class MirrorUpdates(
    Mirror mirror, CurrentStamps stamps, CurrentEdition editions, IOptions<MirrorOptions> options, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<MirrorUpdates> logger) : BackgroundService
{
    private readonly MirrorFolder _folder = new(Path.GetFullPath(options.Value.Path), clock);
    private string? _mirrored;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Addresses are mapped when the service begins to listen; before that there seem to be none, and nothing to keep.
        var listening = new TaskCompletionSource();
        await using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(StoreWatch.Interval, clock);
        await using var end = stoppingToken.Register(timer.Dispose);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(CancellationToken.None));
    }

    // A mirror that cannot be written must not end the service: it is tried again at the next look.
    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            var state = $"{await stamps.DigestAsync(cancellation)} {editions.Now.Stamp}";
            if (state != _mirrored)
            {
                if (await mirror.UpdateAsync(_folder, cancellation) is not { } counts)
                {
                    // Another instance has its turn: the next look finds what it has left to do.
                    return;
                }

                _mirrored = state;
                Updated(logger, counts);
            }
            else if (_folder.HasLeft)
            {
                // What was withdrawn does not lie about until something else is published.
                using var turn = _folder.TryTakeTurn();
                _ = turn is null ? 0 : _folder.Sweep();
            }
        }
        catch (Exception failure) when (failure is StoreUnavailableException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Failed(logger, failure);
        }
        catch (OperationCanceledException)
        {
            // The end of the service.
        }
    }

    [LoggerMessage(40, LogLevel.Information, "The mirror is up to date: {Counts}")]
    private static partial void Updated(ILogger logger, MirrorCounts counts);

    [LoggerMessage(41, LogLevel.Error, "The mirror could not be updated; what it holds stays served")]
    private static partial void Failed(ILogger logger, Exception failure);
}
