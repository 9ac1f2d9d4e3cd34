using System.Threading.Channels;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>
/// Imports many pages into a store: read on all processors in parallel, written by one writer, several in one transaction. Items
/// that exist already are not written again, so an interrupted import is simply started again.
/// </summary>
internal sealed class Importer(INoticeStore store, IViewStore views, FileStore kept, string by, TimeProvider clock)
{
    private const int Batch = 64;

    private readonly ImportCounts _counts = new();

    /// <summary>Receives each remark with its subject.</summary>
    public Action<ImportItem, Remark> OnRemark { get; init; } = (_, _) => { };

    /// <summary>Gets a value indicating whether pages with a doubtful title, date or body are refused.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Gets the address of the website: addresses under it are stored relative.</summary>
    public SiteRoot Root { get; init; } = new("");

    /// <summary>Gets what keeps the pictures of other hosts; null if they stay where they are.</summary>
    public PictureKeeper? Pictures { get; init; }

    /// <summary>Imports the files; <paramref name="progress"/> is called after each.</summary>
    public async Task<ImportCounts> RunAsync(IReadOnlyList<ImportFile> files, Action progress, CancellationToken cancellation)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<ImportItem>(4 * Batch);
        var reading = ReadAsync(files, read.Writer, progress, broken.Token);
        try
        {
            await WriteAsync(read.Reader, cancellation);
        }
        finally
        {
            // Once writing has failed, reading stops.
            await broken.CancelAsync();
            await reading.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        await reading;
        return _counts;
    }

    private async Task WriteAsync(ChannelReader<ImportItem> read, CancellationToken cancellation)
    {
        var waiting = new List<ImportItem>(Batch);
        await foreach (var candidate in read.ReadAllAsync(cancellation))
        {
            waiting.Add(candidate);
            if (waiting.Count == Batch || !read.TryPeek(out _))
            {
                await WriteAsync(waiting, cancellation);
                waiting.Clear();
            }
        }
    }

    // Pages are independent of each other; the lines of an export are not, so one reader reads its file.
    private async Task ReadAsync(
        IReadOnlyList<ImportFile> files,
        ChannelWriter<ImportItem> writer,
        Action progress,
        CancellationToken cancellation)
    {
        var items = new ImportFiles(kept)
        {
            Pictures = Pictures,
            StoredFormAsync = (notice, token) => store.StoredFormAsync(notice, Root, token),
        };
        try
        {
            await Parallel.ForEachAsync(files, cancellation, async (file, token) =>
            {
                await foreach (var candidate in items.ReadAsync(file, token))
                {
                    await writer.WriteAsync(IsStrict ? Judged(candidate) : candidate, token);
                }

                progress();
            });
        }
        finally
        {
            writer.Complete();
        }
    }

    private static ImportItem Judged(ImportItem page) =>
        page.Notice is not null && Doubts.Refusal(page.Remarks, "严格导入（--strict）", "请不带 --strict 单独导入") is { } doubtful
        ? page with { Notice = null, Refusal = doubtful }
        : page;

    private async Task WriteAsync(List<ImportItem> candidates, CancellationToken cancellation)
    {
        foreach (var candidate in candidates)
        {
            _counts.Note(candidate);
            candidate.Remarks.ToList().ForEach(remark => OnRemark(candidate, remark));
        }

        foreach (var refused in candidates.Where(candidate => candidate.Refusal is not null))
        {
            _counts.Refuse(refused, refused.Refusal!, refused.Unforeseen);
        }

        var lines = candidates.Where(candidate => candidate.Stored is not null).ToList();
        Count(lines, await store.RestoreAsync([.. lines.Select(line => line.Stored!)], cancellation));
        var counted = candidates.Where(candidate => candidate.Counted is not null);
        await views.RaiseAsync([.. counted.Select(one => new NoticeViews(one.Counted!.Value, one.Views!.Value))], cancellation);
        var pages = candidates.Where(candidate => candidate is { Stored: null, Notice: not null }).ToList();
        var submissions = new List<(ImportItem Page, Submission Submission)>();
        foreach (var page in pages)
        {
            submissions.AddRange(await TrySubmissionAsync(page, cancellation) is { } submission ? [(page, submission)] : []);
        }

        Count(
            [.. submissions.Select(one => one.Page)],
            await store.PublishAllAsync([.. submissions.Select(one => one.Submission)], cancellation));
    }

    private async ValueTask<Submission?> TrySubmissionAsync(ImportItem page, CancellationToken cancellation)
    {
        try
        {
            return await SubmissionAsync(page, cancellation);
        }
#pragma warning disable CA1031 // What the store has of this notice is damaged; an outage of the store ends the import.
        catch (Exception unforeseen) when (unforeseen is not (StoreUnavailableException or OperationCanceledException))
#pragma warning restore CA1031
        {
            _counts.Refuse(page, UnforeseenReading.Words(unforeseen), unforeseen);
            return null;
        }
    }

    // New notices take the page's own date, as with seeds: every node that imports it must respond alike.
    private async ValueTask<Submission> SubmissionAsync(ImportItem page, CancellationToken cancellation)
    {
        var notice = await store.StoredFormAsync(page.Notice!, Root, cancellation);
        var isNew = await store.FindVersionAsync(notice.Id, cancellation) is null;
        return new(notice, isNew ? Submission.MomentOf(notice, clock) : clock.GetUtcNow(), by)
        {
            Views = page.Views,
            Pictures = page.Pictures,
        };
    }

    private void Count(List<ImportItem> candidates, IReadOnlyList<Publication> publications)
    {
        foreach (var (candidate, publication) in candidates.Zip(publications))
        {
            if (NoticePublisher.Explain(candidate.Stored?.Id ?? candidate.Notice!.Id, publication) is { } problem)
            {
                _counts.Refuse(candidate, problem.Detail, publication.Unforeseen);
            }
            else
            {
                _counts.Add(publication.Outcome);
            }
        }
    }
}
