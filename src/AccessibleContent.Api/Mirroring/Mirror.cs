using AccessibleContent.Api.Caching;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Renditions;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Mirroring;

/// <summary>Brings a folder up to what is published now: writes only what has changed, and removes what is no more.</summary>
internal sealed class Mirror(
    INoticeStore store, KeptFiles kept, CurrentEdition editions, MirrorRecorder recorder, MirrorFields fields, EndpointDataSource endpoints)
{
    private const string Gone = "gone.";

    /// <summary>Updates the folder.</summary>
    /// <returns>What was done; null where another process is doing it.</returns>
    public async Task<MirrorCounts?> UpdateAsync(MirrorFolder folder, CancellationToken cancellation)
    {
        using var turn = folder.TryTakeTurn();
        if (turn is null)
        {
            return null;
        }

        folder.Prepare(MirrorFields.Maps, fields.WriteMaps());
        folder.Prepare(MirrorFields.Sent, MirrorFields.WriteSent());

        // Before the notices that name them; what was withdrawn goes with them.
        var files = new MirrorFiles(folder.Under(MirrorFiles.Folder)).Update(await store.ListFilesAsync(shown: true, cancellation), kept);
        var (notices, written) = await NoticesAsync(folder, cancellation);
        var (pages, pagesWritten) = await PagesAsync(folder, cancellation);
        return new(notices, pages, files, written + pagesWritten, folder.Sweep());
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
            written += await NoticeAsync(folder, stamp) ? 1 : 0;
        }

        foreach (var orphan in orphans)
        {
            folder.Remove(orphan);
        }

        return (stamps.Count, written);
    }

    private async Task<bool> NoticeAsync(MirrorFolder folder, NoticeStamp stamp)
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
                files.AddRange(await FilesAsync(address, answer));
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
            var (_, selection) = await recorder.SelectAsync(address);
            if (selection.Answer is not { MayBeStored: true } answer)
            {
                continue;
            }

            orphans.Remove(link);
            count++;
            if (MirrorFields.StampOf(folder.VersionOf(link)) != answer.Stamp)
            {
                var (stamp, links, codings) = await recorder.MakeAsync(answer);
                folder.Publish(link, MirrorFields.VersionOf(stamp, links), codings.Select(one => (address.File + one.Coding.Suffix, one.Bytes, answer.LastModified)));
                written++;
            }
        }

        foreach (var orphan in orphans)
        {
            folder.Remove(orphan);
        }

        return (count, written);
    }

    private async Task<IEnumerable<(string, byte[], DateTimeOffset?)>> FilesAsync(MirroredAddress address, Answer answer)
    {
        var (_, _, codings) = await recorder.MakeAsync(answer);
        return codings.Select(one => (address.File + one.Coding.Suffix, one.Bytes, answer.LastModified));
    }
}
