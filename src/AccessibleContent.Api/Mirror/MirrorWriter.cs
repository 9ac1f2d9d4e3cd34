using AccessibleContent.Api.Files;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Mirror;

/// <summary>
/// Updates a folder to what is published now: writes only what has changed, and removes what is no longer published. If a notice cannot be
/// rendered because it is damaged or too large, its copy in the folder stays, and everything else continues.
/// </summary>
internal sealed class MirrorWriter(
    INoticeStore store,
    FileStore kept,
    CurrentRenderVersion renderVersions,
    MirrorRecorder recorder,
    MirrorFields fields,
    EndpointDataSource endpoints,
    ILogger<MirrorWriter> logger)
{
    private const string Gone = "gone.";

    private readonly MirrorFailures _failures = new(logger);

    /// <summary>Updates the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="newest">How many notices it holds, the newest ones; null for all.</param>
    /// <returns>The counts of the update; null if another process is updating the folder.</returns>
    public async Task<MirrorCounts?> UpdateAsync(MirrorFolder folder, CancellationToken cancellation, int? newest = null)
    {
        using var turn = folder.TryTakeTurn();
        if (turn is null)
        {
            return null;
        }

        _failures.Begin();
        folder.Prepare(MirrorFields.Maps, fields.WriteMaps());
        folder.Prepare(MirrorFields.Sent, MirrorFields.WriteSent());

        // Before the notices that link to them; files of withdrawn notices are removed here too.
        var files = await new MirrorFiles(folder.Under(MirrorFiles.Folder)).UpdateAsync(
            await store.ListFilesAsync(shown: true, cancellation),
            kept,
            _failures.AttemptAsync,
            cancellation);
        var (notices, written) = await NoticesAsync(folder, newest, cancellation);
        var (pages, pagesWritten) = await PagesAsync(folder, cancellation);
        return new(notices, pages, files, written + pagesWritten, folder.Sweep(), _failures.End());
    }

    private async Task<(int Count, int Written)> NoticesAsync(MirrorFolder folder, int? newest, CancellationToken cancellation)
    {
        var orphans = folder.Links("", false).ToHashSet(StringComparer.Ordinal);
        var versions = (await store.ListVersionsAsync(newest, cancellation))
            .Where(version => MirrorFolder.CanHold(version.Id.Value))
            .ToList();
        var written = 0;
        foreach (var version in versions)
        {
            cancellation.ThrowIfCancellationRequested();
            orphans.Remove(version.Id.Value);
            written += await _failures.AttemptAsync($"{version.Id} {version.Content}", () => NoticeAsync(folder, version, cancellation))
                ? 1
                : 0;
        }

        foreach (var orphan in orphans)
        {
            folder.Remove(orphan);
        }

        return (versions.Count, written);
    }

    private async Task<bool> NoticeAsync(MirrorFolder folder, ContentVersion version, CancellationToken cancellation)
    {
        var now = renderVersions.Now;
        var content = $"{(version.Withdrawal is null ? "" : Gone)}{version.Content}.{now.Version}";
        var name = $"{MirrorFolder.Short(version.Id.Value)}@{content}";
        if (folder.VersionOf(version.Id.Value) == name)
        {
            return false;
        }

        var files = new List<(string, byte[], DateTimeOffset?)>();
        foreach (var address in MirroredAddresses.Of(version.Id))
        {
            var (context, selection) = await recorder.SelectAsync(address);
            if (version.Withdrawal is not null && selection.Problem is { Status: StatusCodes.Status410Gone } gone)
            {
                files.Add((address.File, await MirrorRecorder.WriteAsync(context, gone), null));
            }
            else if (selection.Representation is { } representation
                && now.Made(representation.Version, version.Content, representation.Script!))
            {
                files.AddRange(await FilesAsync(address, representation, cancellation));
            }
            else
            {
                // A publish came in between: the next check of the store writes it.
                return false;
            }
        }

        folder.Publish(version.Id.Value, name, files);
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

    // Returns null if the page may not be kept as long as any other, as the web server would say of it; otherwise whether it was rewritten.
    private async Task<bool?> PageAsync(MirrorFolder folder, string link, MirroredAddress address, CancellationToken cancellation)
    {
        var (_, selection) = await recorder.SelectAsync(address);
        if (selection.Representation is not { CacheControl: Representation.Usual } representation)
        {
            return null;
        }

        if (MirrorFields.TagIn(folder.VersionOf(link)) == representation.Version)
        {
            return false;
        }

        var (version, links, codings) = await MirrorRecorder.MakeAsync(representation, cancellation);
        folder.Publish(
            link,
            MirrorFields.NameOf(version, links),
            codings.Select(one => (address.File + one.Coding.Suffix, one.Bytes, representation.LastModified)));
        return true;
    }

    private static async Task<IEnumerable<(string, byte[], DateTimeOffset?)>> FilesAsync(
        MirroredAddress address, Representation representation, CancellationToken cancellation)
    {
        var (_, _, codings) = await MirrorRecorder.MakeAsync(representation, cancellation);
        return codings.Select(one => (address.File + one.Coding.Suffix, one.Bytes, representation.LastModified));
    }
}
