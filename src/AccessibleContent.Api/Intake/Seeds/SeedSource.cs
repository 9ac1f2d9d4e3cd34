using AccessibleContent.Api.Files;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Intake.Seeds;

/// <summary>
/// Fills an empty store from the pages and exports in a folder, before the service listens. The folders inside it are left alone.
/// </summary>
internal sealed partial class SeedSource(
    INoticeStore store,
    IViewStore views,
    FileStore kept,
    IOptions<SeedsOptions> options,
    TimeProvider clock,
    ILogger<SeedSource> logger) : IHostedLifecycleService
{
    // The name of the folder that a site is installed in says nothing of its seeds.
    private readonly ImportFiles _files = new(kept) { KnowsMirrors = false };

    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await store.PrepareAsync(cancellationToken);
        var folder = options.Value.Path;
        if (folder.Length == 0 || await store.HasAnyAsync(cancellationToken))
        {
            return;
        }

        if (!Directory.Exists(folder))
        {
            Log.NoFolder(logger, Path.GetFullPath(folder));
            return;
        }

        foreach (var file in FilesIn(folder))
        {
            await TryPublishAsync(file, cancellationToken);
        }
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

    // One bad page must not keep the others from being served; an outage of the store is another matter.
    private async Task TryPublishAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await PublishAsync(file, cancellation);
        }
#pragma warning disable CA1031 // See above.
        catch (Exception unforeseen) when (unforeseen is not (StoreUnavailableException or OperationCanceledException))
#pragma warning restore CA1031
        {
            Log.Unreadable(logger, file, unforeseen);
        }
    }

    private async Task PublishAsync(string file, CancellationToken cancellation)
    {
        if (SourceFormat.OfFile(file) is null && !ImportFiles.IsExport(file))
        {
            if (FileKind.Of(file) is null)
            {
                Log.UnknownFormat(logger, file);
            }

            return;
        }

        await foreach (var item in _files.ReadAsync(new(file, options.Value.Path), cancellation))
        {
            await PublishAsync(item, cancellation);
        }
    }

    private async Task PublishAsync(ImportItem item, CancellationToken cancellation)
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
        var publication = await StoreAsync(item, cancellation);
        if (NoticePublisher.Explain(id, publication) is { } problem)
        {
            Log.Refused(logger, item.Source, problem.Detail, publication.Unforeseen);
            return;
        }

        Log.Published(logger, item.Source, id.Value, publication.Outcome);
    }

    // The page's own date, not the clock: every node that reads this seed must respond alike.
    private async ValueTask<Publication> StoreAsync(ImportItem item, CancellationToken cancellation) =>
        item.Stored is { } line
            ? (await store.RestoreAsync([line], cancellation))[0]
            : await store.PublishAsync(
                new Submission(item.Notice!, Submission.MomentOf(item.Notice!, clock), "seeds") { Views = item.Views },
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
