using AccessibleContent.Api.Files;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Intake.Seeds;

/// <summary>
/// Fills an empty store from the pages and exports in a folder, before the service listens. The folders inside it are left alone. One node
/// does it, and the others wait; where it is killed in the middle, whoever starts or waits goes on.
/// </summary>
internal sealed partial class SeedSource(
    INoticeStore store,
    IViewStore views,
    FileStore kept,
    Leadership leadership,
    IOptions<SeedsOptions> options,
    TimeProvider clock,
    ILogger<SeedSource> logger) : IHostedLifecycleService
{
    private const string Work = "seeds";

    // The name of the folder that a site is installed in says nothing of its seeds.
    private readonly ImportFiles _files = new(kept) { KnowsMirrors = false };

    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await store.PrepareAsync(cancellationToken);
        var folder = options.Value.Path;
        if (folder.Length == 0
            || (await store.HasAnyAsync(cancellationToken) && !await leadership.IsBegunAsync(Work, cancellationToken)))
        {
            return;
        }

        if (!Directory.Exists(folder))
        {
            Log.NoFolder(logger, Path.GetFullPath(folder));
            return;
        }

        await leadership.RunOnceAsync(Work, lease => FillAsync(folder, lease), cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // What the node before has published is left as it is, since an editor may have changed it.
    private async Task FillAsync(string folder, Lease lease)
    {
        var isBegun = await store.HasAnyAsync(lease.Token);
        if (isBegun && !lease.HasPredecessor)
        {
            return;
        }

        foreach (var file in FilesIn(folder))
        {
            await TryPublishAsync(file, isBegun, lease);
        }
    }

    private string[] FilesIn(string folder)
    {
        try
        {
            return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            Log.Unreadable(logger, folder, unreadable);
            return [];
        }
    }

    // One bad page must not keep the others from being served. An outage is another matter: the next start goes on.
    private async Task TryPublishAsync(string file, bool isBegun, Lease lease)
    {
        try
        {
            await PublishAsync(file, isBegun, lease);
        }
#pragma warning disable CA1031 // See above.
        catch (Exception unforeseen) when (unforeseen is not (OutageException or OperationCanceledException))
#pragma warning restore CA1031
        {
            Log.Unreadable(logger, file, unforeseen);
        }
    }

    private async Task PublishAsync(string file, bool isBegun, Lease lease)
    {
        if (SourceFormat.OfFile(file) is null && !ImportFiles.IsExport(file))
        {
            if (FileKind.Of(file) is null)
            {
                Log.UnknownFormat(logger, file);
            }

            return;
        }

        await foreach (var item in _files.ReadAsync(new(file, options.Value.Path), lease.Token))
        {
            lease.ThrowIfLost();
            await PublishAsync(item, isBegun, lease.Token);
        }
    }

    private async Task PublishAsync(ImportItem item, bool isBegun, CancellationToken cancellation)
    {
        if (item.Refusal is { } refusal)
        {
            Log.Refused(logger, item.Source, refusal, item.Unforeseen);
            return;
        }

        if (item.Counted is { } counted)
        {
            await views.RaiseAsync([new(counted, item.Views!.Value)], cancellation);
            return;
        }

        var id = item.Stored?.Id ?? item.Notice!.Id;
        var publication = await StoreAsync(item, isBegun, cancellation);
        if (isBegun && publication.Outcome is not (PublicationOutcome.Created or PublicationOutcome.Revised))
        {
            return;
        }

        if (NoticePublisher.Explain(id, publication) is { } problem)
        {
            Log.Refused(logger, item.Source, problem.Detail, publication.Unforeseen);
            return;
        }

        Log.Published(logger, item.Source, id.Value, publication.Outcome);
    }

    // The page's own date, not the clock: every node that reads this seed must respond alike.
    private async ValueTask<Publication> StoreAsync(ImportItem item, bool isBegun, CancellationToken cancellation) =>
        item.Stored is { } line
            ? (await store.RestoreAsync([line], cancellation))[0]
            : await store.PublishAsync(
                new Submission(item.Notice!, Submission.MomentOf(item.Notice!, clock), "seeds")
                {
                    Views = item.Views,
                    Expected = isBegun ? "" : null,
                },
                cancellation);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store is empty and there is no folder {Folder} to fill it from (setting Seeds:Path)")]
        public static partial void NoFolder(ILogger logger, string folder);

        [LoggerMessage(2, LogLevel.Warning, "{File} has no known format; it was skipped")]
        public static partial void UnknownFormat(ILogger logger, string file);

        [LoggerMessage(3, LogLevel.Error, "{File} is not a notice and was skipped: {Reasons}")]
        public static partial void Refused(ILogger logger, string file, string reasons, Exception? unforeseen);

        [LoggerMessage(5, LogLevel.Error, "{Path} cannot be read and was skipped")]
        public static partial void Unreadable(ILogger logger, string path, Exception unforeseen);

        [LoggerMessage(4, LogLevel.Information, "{File} is notice {Id}: {Outcome}")]
        public static partial void Published(ILogger logger, string file, string id, PublicationOutcome outcome);
    }
}
