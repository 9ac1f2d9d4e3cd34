using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Filters;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>
/// Keeps the pictures of other hosts that a notice shows, so that readers see them although the website's policy forbids other hosts.
/// Whether a notice is news is decided first, by what is stored: what another host answers today makes no revision.
/// </summary>
internal sealed class PictureKeeper(
    INoticeStore store,
    IPictureStore origins,
    FileStore files,
    PictureClient client,
    IOptions<PicturesOptions> options,
    IOptions<SiteOptions> site,
    TimeProvider clock)
{
    private readonly SiteRoot _root = site.Value.ToRoot();

    /// <summary>Keeps the pictures of other hosts.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="source">How they are asked for; null for the usual way.</param>
    public ValueTask<PictureResult> KeepAsync(Notice notice, CancellationToken cancellation, PictureSource? source = null) =>
        LookAfterAsync(notice, (foreign, there) => FetchAsync(notice, foreign, there, source ?? new(client), cancellation), cancellation);

    /// <summary>Asks no host: what is published already is recognised, and what else is left gets one remark.</summary>
    public ValueTask<PictureResult> LeaveAsync(
        Notice notice,
        Func<IReadOnlyList<string>, Remark> remark,
        CancellationToken cancellation) =>
        LookAfterAsync(notice, (foreign, _) => Task.FromResult(new PictureResult(notice, [], [remark(foreign)])), cancellation);

    /// <summary>Returns the notice as it is published, if it says the same but for the pictures that are kept; else as it is.</summary>
    public async ValueTask<Notice> RecogniseAsync(Notice notice, CancellationToken cancellation) =>
        Foreign(notice).Length == 0
            ? notice
            : (await PublishedPictures.FindAsync(store, origins, notice.Id, cancellation))?.IfSame(notice) ?? notice;

    private async ValueTask<PictureResult> LookAfterAsync(
        Notice notice,
        Func<IReadOnlyList<string>, PublishedPictures?, Task<PictureResult>> otherwise,
        CancellationToken cancellation)
    {
        if (Foreign(notice) is not { Length: > 0 } foreign)
        {
            return new(notice, [], []);
        }

        var there = await PublishedPictures.FindAsync(store, origins, notice.Id, cancellation);
        return there?.IfSame(notice) is { } same
            ? new(same, [], [.. foreign.Select(address => Before(address, there))])
            : await otherwise(foreign, there);
    }

    private static Remark Before(string address, PublishedPictures there) => there.From(address) is { } before
        ? PictureRemarks.KeptBefore(before)
        : PictureRemarks.NotKeptBefore(address);

    // An address under the website's own is none of another host, though the website may have no such picture.
    private string[] Foreign(Notice notice) =>
    [
        .. PictureAddresses.Of(notice)
            .Where(address => FilePlaces.Of(address) is FilePlace.Elsewhere && _root.Relative(address) == address)
            .Distinct(StringComparer.Ordinal),
    ];

    private async Task<PictureResult> FetchAsync(
        Notice notice,
        IReadOnlyList<string> foreign,
        PublishedPictures? there,
        PictureSource source,
        CancellationToken cancellation)
    {
        var most = options.Value.PerNotice;
        var (kept, remarks) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<Remark>());
        var downloads = new PictureDownloads(source, new(options.Value, clock), files);
        foreach (var address in foreign.Take(most))
        {
            var (file, size, refusal) = await downloads.FetchAsync(address, cancellation);

            // A correction of the text must not lose a picture because its host has lost it.
            var before = file is null ? there?.From(address) : null;
            if ((file?.Address ?? before?.File) is { } own)
            {
                kept[address] = own;
            }

            remarks.Add(
                file is not null ? PictureRemarks.Kept(address, file, size)
                : before is not null ? PictureRemarks.KeptFromBefore(before, refusal!)
                : PictureRemarks.NotKept(address, refusal!));
        }

        return new(
            PictureAddresses.Replace(notice, (address, _) => kept.GetValueOrDefault(address)),
            [.. kept.Select(one => new KeptPicture(one.Key, one.Value))],
            foreign.Count > most ? [.. remarks, PictureRemarks.TooMany([.. foreign.Skip(most)], most)] : remarks);
    }
}
