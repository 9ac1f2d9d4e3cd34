using AccessibleContent.Api.Caching;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Renditions;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Mirroring;

/// <summary>Brings a folder up to what is published now: writes only what has changed, and removes what is no more.</summary>
internal sealed class Mirror(
    INoticeStore store, KeptFiles kept, CurrentStamps stamps, CurrentEdition editions, MirrorRecorder recorder, MirrorFields fields, EndpointDataSource endpoints)
{
    private const int Page = 500;

    /// <summary>Updates the folder.</summary>
    public async Task<MirrorCounts> UpdateAsync(MirrorFolder folder, CancellationToken cancellation)
    {
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
        // What was withdrawn is in no list any more, and its link tells that it was there.
        var ids = folder.Links("", false).Select(link => NoticeId.Parse(link)).OfType<NoticeId>().ToHashSet();
        ids.UnionWith(await ListAsync(cancellation));
        var (count, written) = (0, 0);
        foreach (var id in ids)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await stamps.FindAsync(id, cancellation) is not { } stamp)
            {
                folder.Remove(id.Value);
                continue;
            }

            count++;
            written += await NoticeAsync(folder, stamp) ? 1 : 0;
        }

        return (count, written);
    }

    private async Task<List<NoticeId>> ListAsync(CancellationToken cancellation)
    {
        var ids = new List<NoticeId>();
        var query = new NoticeQuery { Limit = Page };
        while (query is not null)
        {
            var page = await store.ListAsync(query, cancellation);
            ids.AddRange(page.Items.Select(item => item.Id));
            query = page.Next is null ? null : query with { After = page.Next };
        }

        return ids;
    }

    private async Task<bool> NoticeAsync(MirrorFolder folder, NoticeStamp stamp)
    {
        var version = $"{stamp.Id}@{(stamp.Withdrawal is null ? "" : "gone.")}{stamp.Content}.{editions.Now.Stamp}";
        if (folder.VersionOf(stamp.Id.Value) == version)
        {
            return false;
        }

        var files = new List<(string, byte[], DateTimeOffset?)>();
        foreach (var address in MirroredAddresses.Of(stamp.Id))
        {
            var (context, selection) = await recorder.SelectAsync(address);
            if (selection.Answer is not { } answer)
            {
                files.Add((address.File, await MirrorRecorder.WriteAsync(context, selection.Problem!), null));
                continue;
            }

            // Something was published meanwhile: the next look at the store brings it.
            if (!answer.Stamp.StartsWith(version[(version.IndexOf('@', StringComparison.Ordinal) + 1)..] + "-", StringComparison.Ordinal))
            {
                return false;
            }

            files.AddRange(await FilesAsync(address, answer));
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
            if (folder.VersionOf(link) != "@" + answer.Stamp)
            {
                var (stamp, codings) = await recorder.MakeAsync(answer);
                folder.Publish(link, "@" + stamp, codings.Select(one => (address.File + one.Coding.Suffix, one.Bytes, answer.LastModified)));
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
        var (_, codings) = await recorder.MakeAsync(answer);
        return codings.Select(one => (address.File + one.Coding.Suffix, one.Bytes, answer.LastModified));
    }
}
