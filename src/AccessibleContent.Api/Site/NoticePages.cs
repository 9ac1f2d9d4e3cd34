using System.Text;
using AccessibleContent.Api.Caching;
using AccessibleContent.Api.Renditions;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the answers that are pages of one notice.</summary>
public sealed class NoticePages(NoticeAnswers notices, SiteFrame frame, Renderer renderer, RenditionLinks links)
{
    /// <summary>Answers with the page of a notice.</summary>
    public async ValueTask<Selection> NoticeAsync(SiteVisit visit, string address, CancellationToken cancellation) =>
        await notices.FindAsync(address, cancellation) is { } stamp
            ? frame.Answer(visit, stamp.Content, "page", async stop => await MakeAsync(stamp, visit, stop)) with { LastModified = stamp.ModifiedAt }
            : new Problem(404, $"没有编号为“{address}”的公告。");

    private async ValueTask<Made> MakeAsync(NoticeStamp stamp, SiteVisit visit, CancellationToken cancellation)
    {
        var notice = await notices.ReadAsync(stamp, cancellation);
        var rendition = new Rendition(visit.Script, visit.Mode, Form.Html);
        var page = Frame(notice, visit, rendition);
        page = page with { Tags = PageTags.OfNotice(page, notice), Data = NoticeData.Of(page, notice, stamp.ModifiedAt) };
        var article = Encoding.UTF8.GetString(renderer.Render(notice, rendition));

        // A code is scanned by another device: without the site's own address it would lead nowhere.
        var code = page.Site.BaseUrl.Length == 0 ? null : QrCode.Of(page.Canonical);
        var model = new NoticeModel(page, notice.Id, article, visit.To("/"), code);
        return new(await PageRenderer.RenderAsync(() => Pages.Notice.Create(model)));
    }

    private PageModel Frame(Notice notice, SiteVisit visit, Rendition rendition)
    {
        var page = frame.Page(visit, renderer.Convert(notice.Title, visit.Script), "/notices/" + Uri.EscapeDataString(notice.Id.Value));
        var column = notice.Metadata.Catalog;
        return page with
        {
            Column = column is null ? null : page.Words(column),
            Here = page.Words("正文"),
            Way = column is null ? [] : [(page.Words(column), visit.To("/?catalog=" + Uri.EscapeDataString(column)))],
            PlainText = links.AddressOf(notice.Id, rendition with { Form = Form.Text }),
        };
    }
}
