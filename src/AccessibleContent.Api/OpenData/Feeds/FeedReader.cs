using System.Text;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>Reads a page of a feed from the store. It ends early where its texts become too long; the next page goes on there.</summary>
internal sealed class FeedReader(
    INoticeStore store,
    DamagedNotices damaged,
    RenderMeter meter,
    RenditionLinks links,
    IOptions<SiteOptions> site,
    IOptions<OpenDataOptions> options)
{
    // What a reader's program takes without complaint.
    private const int MostBytes = 4 << 20;

    /// <summary>Reads the page.</summary>
    /// <returns>The page, and the digest of the store that it was read from.</returns>
    public async ValueTask<(FeedPage Page, string Digest)> ReadAsync(
        FeedQuery asked,
        IReadOnlyList<WithdrawnNotice> withdrawn,
        RenderVersion renderVersion,
        CancellationToken cancellation)
    {
        var list = await store.ListAsync(asked.Query, cancellation);
        var (entries, next, bytes) = (new List<FeedEntry>(), list.Next, 0);
        var last = asked.Query.After;
        foreach (var item in list.Items)
        {
            if (await TryEntryAsync(item, asked, renderVersion, cancellation) is not { } read)
            {
                continue;
            }

            bytes += read.Entry.Html?.Length ?? 0;
            if (bytes > MostBytes && entries.Count > 0)
            {
                next = last;
                break;
            }

            entries.Add(read.Entry);
            last = read.Key;
        }

        return (Page(asked, list, entries, withdrawn, renderVersion, next), list.Digest);
    }

    private FeedPage Page(
        FeedQuery asked,
        NoticePage list,
        List<FeedEntry> entries,
        IReadOnlyList<WithdrawnNotice> withdrawn,
        RenderVersion renderVersion,
        string? next)
    {
        string Words(string words) => WellFormedText.Of(renderVersion.Renderer.Convert(words, asked.Script));
        var notices = renderVersion.Renderer.ConvertOwn("公告", asked.Script);
        var name = Words(site.Value.Name);
        var licence = options.Value.Licence;
        var query = asked.QueryFrom(null);
        return new(
            PermanentId.OfFeed(site.Value.Domain, "/feeds/notices" + query),
            string.Join(' ', new[] { name, list.Publisher, list.Catalog }.OfType<string>().Select(Words).Append(notices)),
            name,
            asked.Script,
            entries,
            [.. withdrawn.Select(one => new Tombstone(
                IdOf(one.FirstPublishedAt, one.IndexNumber, one.Version.Id),
                one.Version.Withdrawal!.At,
                Words(one.Version.Withdrawal.Reason)))])
        {
            Home = links.AddressOfSite(HomeOf(asked)),
            Self = links.AddressOfSite(asked.Self),
            First = links.AddressOfSite(asked.AddressFrom(null)),
            Next = next is null ? null : links.AddressOfSite(asked.AddressFrom(next)),
            Previous = asked.IsFirst ? null : links.AddressOfSite(asked.AddressFrom(list.Previous)),
            Sound = renderVersion.Sound,
            Licence = licence.Name.Length > 0 ? Words(licence.Name) : licence.Url.Length > 0 ? licence.Url : null,
        };
    }

    private static string HomeOf(FeedQuery asked)
    {
        var prefix = asked.Script.Segment.Length == 0 ? "/" : $"/{asked.Script.Segment}/";
        return prefix + asked.Parameters.QueryFrom(null, null);
    }

    // One notice that cannot be read must not end the feed.
    private async ValueTask<(FeedEntry Entry, string Key)?> TryEntryAsync(
        NoticeSummary item,
        FeedQuery asked,
        RenderVersion renderVersion,
        CancellationToken cancellation)
    {
        var history = await store.ListRevisionsAsync(item.Id, cancellation);
        if (history.Count == 0 || await store.FindDocumentAsync(item.Id, item.Revision, cancellation) is not { } document)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        try
        {
            var notice = damaged.Read(document);
            var current = history.FirstOrDefault(one => one.Revision == item.Revision) ?? history[0];
            return (Entry(notice, history[^1].PublishedAt, current.PublishedAt, asked.Script, renderVersion), SortKey.Of(notice));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private FeedEntry Entry(
        Notice notice,
        DateTimeOffset first,
        DateTimeOffset updated,
        HanScript script,
        RenderVersion renderVersion)
    {
        string? Words(string? words) => words is null ? null : WellFormedText.Of(renderVersion.Renderer.Convert(words, script));
        var html = meter.Render(renderVersion.Renderer, notice, new(script, ReadingMode.Standard, Form.Html));
        var isLong = html.Length > MostBytes;
        string Own(string words) => renderVersion.Renderer.ConvertOwn(words, script);
        var summary = notice.Correction is { } correction ? Own(correction.Label) + Words(correction.Note)
            : isLong ? Own("全文较长，请打开原文阅读。")
            : null;
        return new(
            IdOf(first, notice.Metadata.IndexNumber, notice.Id),
            notice.Id,
            Words(notice.Title)!,
            notice.PublicationMoment,
            updated,
            Words(notice.Metadata.Publisher),
            Words(notice.Metadata.Catalog),
            summary,
            isLong ? null : WellFormedText.Of(Encoding.UTF8.GetString(html)));
    }

    private string IdOf(DateTimeOffset first, string? indexNumber, NoticeId id) =>
        PermanentId.Of(site.Value.Domain, first.InChina().Year, indexNumber, id);
}
