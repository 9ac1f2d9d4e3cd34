using System.Text;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the responses that are pages of one notice.</summary>
internal sealed class NoticePages(NoticeAnswers notices, INoticeStore store, CurrentFrame frames, RenditionLinks links, HistoryNames names, RenderMeter meter)
{
    /// <summary>Responds with the page of a notice.</summary>
    public async ValueTask<Selection> NoticeAsync(SiteVisit visit, string address, CancellationToken cancellation)
    {
        var frame = frames.Now;
        if (await notices.FindAsync(address, cancellation) is not { } stamp)
        {
            return NoNotice(address);
        }

        return Problem.IfWithdrawn(stamp) is { } withdrawn
            ? withdrawn
            : frame.Answer(visit, stamp.Content, "page", async stop => await MakeAsync(stamp, visit, frame, stop)) with { LastModified = stamp.ModifiedAt };
    }

    /// <summary>Responds with the history of a notice, even a withdrawn one.</summary>
    public async ValueTask<Selection> RevisionsAsync(SiteVisit visit, string address, CancellationToken cancellation)
    {
        var frame = frames.Now;
        return await notices.FindAsync(address, cancellation) is { } stamp
            ? frame.Answer(visit, ContentHash.Of(names.StampOf(stamp.Content), (stamp.Withdrawal is null).ToString()), "revisions", async stop => await MakeRevisionsAsync(stamp, visit, frame, stop))
            : NoNotice(address);
    }

    private static Problem NoNotice(string address) => new(404, $"没有编号为“{address}”的公告。");

    private async ValueTask<Made> MakeRevisionsAsync(NoticeStamp stamp, SiteVisit visit, SiteFrame frame, CancellationToken cancellation)
    {
        var revisions = await store.ListRevisionsAsync(stamp.Id, cancellation);
        var words = frame.Words(visit);

        // The page of a withdrawn notice shows nothing of its text.
        var title = stamp.Withdrawal is null ? words((await notices.ReadAsync(stamp, cancellation)).Title) : words("已撤下的公告 ") + stamp.Id;
        var path = "/notices/" + Uri.EscapeDataString(stamp.Id.Value);
        var page = frame.Page(visit, title + words("：修订记录"), path + "/revisions") with { Here = words("修订记录"), Way = [(title, visit.To(path))] };
        var model = new RevisionsModel(page, title, stamp.Id, [.. revisions.Select(one => RevisionItem.Of(one, names))]);
        return new(await PageRenderer.RenderAsync(() => Pages.Revisions.Create(model)));
    }

    private async ValueTask<Made> MakeAsync(NoticeStamp stamp, SiteVisit visit, SiteFrame frame, CancellationToken cancellation)
    {
        var notice = await notices.ReadAsync(stamp, cancellation);
        var rendition = new Rendition(visit.Script, visit.Mode, Form.Html);
        var page = Frame(notice, visit, frame);
        page = page with { Tags = PageTags.OfNotice(page, notice), Data = NoticeData.Of(page, notice, stamp.ModifiedAt) };
        var article = Encoding.UTF8.GetString(meter.Render(frame.Edition.Renderer, notice, rendition));

        // The code is scanned by another device: without the site's own address it would lead nowhere.
        var way = page.Site.BaseUrl.Length == 0 ? null : new WayByPhone(page.Canonical, ScanCode.Of(page.Canonical));
        var model = new NoticeModel(page, notice.Id, article, visit.To("/"), way);
        return new(await PageRenderer.RenderAsync(() => Pages.Notice.Create(model)));
    }

    private PageModel Frame(Notice notice, SiteVisit visit, SiteFrame frame)
    {
        var page = frame.Page(visit, frame.Words(visit)(notice.Title), "/notices/" + Uri.EscapeDataString(notice.Id.Value));
        var column = notice.Metadata.Catalog;
        return page with
        {
            Column = column is null ? null : page.Words(column),
            Here = page.Words("正文"),
            Way = column is null ? [] : [(page.Words(column), visit.To("/?catalog=" + Uri.EscapeDataString(column)))],
            PlainText = links.AddressOf(notice.Id, new(visit.Script, visit.Mode, Form.Text)),
        };
    }
}
