using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Intake.Seeds;

/// <summary>Fills an empty store from a folder of pages, before the service listens.</summary>
internal sealed partial class SeedSource(INoticeStore store, IOptions<SeedsOptions> options, TimeProvider clock, ILogger<SeedSource> logger)
    : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await store.PrepareAsync(cancellationToken);
        var folder = options.Value.Path;
        if (folder.Length == 0 || (await store.ListAsync(new NoticeQuery { Limit = 1 }, cancellationToken)).Total > 0)
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
        if (SourceFormat.OfFile(file) is not { } format)
        {
            Log.UnknownFormat(logger, file);
            return;
        }

        var (reading, unforeseen) = await SourceFile.ReadAsync(format, file, null, cancellation);
        if (reading.Notice is not { } notice)
        {
            Log.Refused(logger, file, string.Join(' ', reading.Refusals.Select(refusal => refusal.Message)), unforeseen);
            return;
        }

        // The page's own date, not the clock: every node that reads this seed must respond alike.
        var publication = await store.PublishAsync(
            new Submission(notice, Submission.MomentOf(notice, clock), "seeds") { Views = reading.Views }, cancellation);
        if (NoticePublisher.Explain(notice.Id, publication) is { } problem)
        {
            Log.Refused(logger, file, problem.Detail, null);
            return;
        }

        Log.Published(logger, file, notice.Id.Value, publication.Outcome);
    }

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
