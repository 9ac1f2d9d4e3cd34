using System.Text;
using AccessibleContent.Api.Caching;
using AccessibleContent.Api.Renditions;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the answers that are pages of one notice.</summary>
public sealed class NoticePages(NoticeAnswers notices, CurrentFrame frames, RenditionLinks links)
{
    /// <summary>Answers with the page of a notice.</summary>
    public async ValueTask<Selection> NoticeAsync(SiteVisit visit, string address, CancellationToken cancellation)
    {
        var frame = frames.Now;
        if (await notices.FindAsync(address, cancellation) is not { } stamp)
        {
            return new Problem(404, $"没有编号为“{address}”的公告。");
        }

        return Problem.IfWithdrawn(stamp) is { } withdrawn
            ? withdrawn
            : frame.Answer(visit, stamp.Content, "page", async stop => await MakeAsync(stamp, visit, frame, stop)) with { LastModified = stamp.ModifiedAt };
    }

    private async ValueTask<Made> MakeAsync(NoticeStamp stamp, SiteVisit visit, SiteFrame frame, CancellationToken cancellation)
    {
        var notice = await notices.ReadAsync(stamp, cancellation);
        var rendition = new Rendition(visit.Script, visit.Mode, Form.Html);
        var page = Frame(notice, visit, frame);
        page = page with { Tags = PageTags.OfNotice(page, notice), Data = NoticeData.Of(page, notice, stamp.ModifiedAt) };
        var article = Encoding.UTF8.GetString(frame.Edition.Renderer.Render(notice, rendition));

        // A code is scanned by another device: without the site's own address it would lead nowhere.
        var code = page.Site.BaseUrl.Length == 0 ? null : QrCode.Of(page.Canonical);
        var model = new NoticeModel(page, notice.Id, article, visit.To("/"), code);
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
