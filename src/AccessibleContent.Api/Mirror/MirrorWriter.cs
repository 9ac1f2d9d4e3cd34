using AccessibleContent.Api.Files;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;

namespace AccessibleContent.Api.Mirror;

/// <summary>
/// Brings a folder up to what is published now: writes only what has changed, and removes what is no more. What cannot be made,
/// because its notice is damaged or too large, stays as the folder has it and hinders nothing else.
/// </summary>
internal sealed class MirrorWriter(
    INoticeStore store, KeptFiles kept, CurrentEdition editions, MirrorRecorder recorder, MirrorFields fields, EndpointDataSource endpoints, ILogger<MirrorWriter> logger)
{
    private const string Gone = "gone.";

    private readonly MirrorFailures _failures = new(logger);

    /// <summary>Updates the folder.</summary>
    /// <returns>What was done; null where another process is doing it.</returns>
    public async Task<MirrorCounts?> UpdateAsync(MirrorFolder folder, CancellationToken cancellation)
    {
        using var turn = folder.TryTakeTurn();
        if (turn is null)
        {
            return null;
        }

        _failures.Begin();
        folder.Prepare(MirrorFields.Maps, fields.WriteMaps());
        folder.Prepare(MirrorFields.Sent, MirrorFields.WriteSent());

        // Before the notices that name them; what was withdrawn goes with them.
        var files = new MirrorFiles(folder.Under(MirrorFiles.Folder)).Update(await store.ListFilesAsync(shown: true, cancellation), kept, _failures.Attempt);
        var (notices, written) = await NoticesAsync(folder, cancellation);
        var (pages, pagesWritten) = await PagesAsync(folder, cancellation);
        return new(notices, pages, files, written + pagesWritten, folder.Sweep(), _failures.End());
    }

    private async Task<(int Count, int Written)> NoticesAsync(MirrorFolder folder, CancellationToken cancellation)
    {
        var orphans = folder.Links("", false).ToHashSet(StringComparer.Ordinal);
        var stamps = (await store.ListStampsAsync(cancellation)).Where(stamp => MirrorFolder.CanHold(stamp.Id.Value)).ToList();
        var written = 0;
        foreach (var stamp in stamps)
        {
            cancellation.ThrowIfCancellationRequested();
            orphans.Remove(stamp.Id.Value);
            written += await _failures.AttemptAsync($"{stamp.Id} {stamp.Content}", () => NoticeAsync(folder, stamp, cancellation)) ? 1 : 0;
        }

        foreach (var orphan in orphans)
        {
            folder.Remove(orphan);
        }

        return (stamps.Count, written);
    }

    private async Task<bool> NoticeAsync(MirrorFolder folder, NoticeStamp stamp, CancellationToken cancellation)
    {
        var content = $"{(stamp.Withdrawal is null ? "" : Gone)}{stamp.Content}.{editions.Now.Stamp}";
        var version = $"{MirrorFolder.Short(stamp.Id.Value)}@{content}";
        if (folder.VersionOf(stamp.Id.Value) == version)
        {
            return false;
        }

        var files = new List<(string, byte[], DateTimeOffset?)>();
        foreach (var address in MirroredAddresses.Of(stamp.Id))
        {
            var (context, selection) = await recorder.SelectAsync(address);
            if (stamp.Withdrawal is not null && selection.Problem is { Status: StatusCodes.Status410Gone } gone)
            {
                files.Add((address.File, await MirrorRecorder.WriteAsync(context, gone), null));
            }
            else if (selection.Answer is { } answer && answer.Stamp.StartsWith(content + "-", StringComparison.Ordinal))
            {
                files.AddRange(await FilesAsync(address, answer, cancellation));
            }
            else
            {
                // Something was published meanwhile: the next look at the store brings it.
                return false;
            }
        }

        folder.Publish(stamp.Id.Value, version, files);
        return true;
    }

    private async Task<(int Count, int Written)> PagesAsync(MirrorFolder folder, CancellationToken cancellation)
    {
        var orphans = folder.Links("_pages", true).ToHashSet(StringComparer.Ordinal);
        var (count, written) = (0, 0);
        foreach (var (link, address) in MirroredAddresses.OfSite(endpoints))
        {
            cancellation.ThrowIfCancellationRequested();
            var isThere = true;
            written += await _failures.AttemptAsync(link, async () =>
            {
                var isNew = await PageAsync(folder, link, address, cancellation);
                isThere = isNew is not null;
                return isNew is true;
            }) ? 1 : 0;
            count += isThere ? 1 : 0;
            _ = isThere && orphans.Remove(link);
        }

        foreach (var orphan in orphans)
        {
            folder.Remove(orphan);
        }

        return (count, written);
    }

    // Null: not a page that may be kept. Else whether it was written anew.
    private async Task<bool?> PageAsync(MirrorFolder folder, string link, MirroredAddress address, CancellationToken cancellation)
    {
        var (_, selection) = await recorder.SelectAsync(address);
        if (selection.Answer is not { MayBeStored: true } answer || MirrorFields.StampOf(folder.VersionOf(link)) == answer.Stamp)
        {
            return selection.Answer is { MayBeStored: true } ? false : null;
        }

        var (stamp, links, codings) = await MirrorRecorder.MakeAsync(answer, cancellation);
        folder.Publish(link, MirrorFields.VersionOf(stamp, links), codings.Select(one => (address.File + one.Coding.Suffix, one.Bytes, answer.LastModified)));
        return true;
    }

    private static async Task<IEnumerable<(string, byte[], DateTimeOffset?)>> FilesAsync(
        MirroredAddress address, Answer answer, CancellationToken cancellation)
    {
        var (_, _, codings) = await MirrorRecorder.MakeAsync(answer, cancellation);
        return codings.Select(one => (address.File + one.Coding.Suffix, one.Bytes, answer.LastModified));
    }
}
