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
internal sealed class NoticePages(
    NoticeResponses notices,
    INoticeStore store,
    CurrentPageContext frames,
    RenditionLinks links,
    HistoryNames names,
    RenderMeter meter)
{
    /// <summary>Responds with the page of a notice.</summary>
    public async ValueTask<Selection> NoticeAsync(ReadingPreferences preferences, string address, CancellationToken cancellation)
    {
        var frame = frames.Now;
        if (await notices.FindAsync(address, cancellation) is not { } version)
        {
            return NoNotice(address);
        }

        return Problem.IfWithdrawn(version) is { } withdrawn
            ? withdrawn
            : frame.Represent(preferences, version.Content, "page", async stop => await MakeAsync(version, preferences, frame, stop)) with
            {
                LastModified = version.ModifiedAt,
            };
    }

    /// <summary>Responds with the history of a notice, even a withdrawn one.</summary>
    public async ValueTask<Selection> RevisionsAsync(ReadingPreferences preferences, string address, CancellationToken cancellation)
    {
        var frame = frames.Now;
        return await notices.FindAsync(address, cancellation) is { } version
            ? frame.Represent(
                preferences,
                ContentHash.Of(names.VersionOf(version.Content), (version.Withdrawal is null).ToString()),
                "revisions",
                async stop => await MakeRevisionsAsync(version, preferences, frame, stop))
            : NoNotice(address);
    }

    /// <summary>Returns the problem that there is no such notice.</summary>
    internal static Problem NoNotice(string address) => new(ProblemTypes.NoSuchNotice, $"没有编号为“{address}”的公告。");

    private async ValueTask<ResponseBody> MakeRevisionsAsync(
        ContentVersion version,
        ReadingPreferences preferences,
        PageContext frame,
        CancellationToken cancellation)
    {
        var revisions = await store.ListRevisionsAsync(version.Id, cancellation);
        var words = frame.Words(preferences);

        // The page of a withdrawn notice shows nothing of its text.
        var title = version.Withdrawal is null
            ? words((await notices.ReadAsync(version, cancellation)).Title)
            : words("已撤下的公告 ") + version.Id;
        var path = "/notices/" + Uri.EscapeDataString(version.Id.Value);
        var page = frame.Page(preferences, title + words("：修订记录"), path + "/revisions") with
        {
            Here = words("修订记录"),
            Way = [(title, preferences.To(path))],
        };
        var model = new RevisionsModel(page, title, version.Id, [.. revisions.Select(one => RevisionItem.Of(one, names))]);
        return new(await PageRenderer.RenderAsync(() => Pages.Revisions.Create(model)));
    }

    private async ValueTask<ResponseBody> MakeAsync(
        ContentVersion version,
        ReadingPreferences preferences,
        PageContext frame,
        CancellationToken cancellation)
    {
        var notice = await notices.ReadAsync(version, cancellation);
        var rendition = new Rendition(preferences.Script, preferences.Mode, Form.Html);
        var page = Frame(notice, preferences, frame);
        page = page with { Tags = PageTags.OfNotice(page, notice), Data = NoticeData.Of(page, notice, version.ModifiedAt) };
        var article = Encoding.UTF8.GetString(meter.Render(frame.RenderVersion.Renderer, notice, rendition));

        // The code is scanned by another device: without the site's own address it would lead nowhere.
        var way = page.Site.BaseUrl.Length == 0 ? null : new QrLink(page.Canonical, QrImage.Of(page.Canonical));
        var model = new NoticeModel(page, notice.Id, article, preferences.To("/"), way);
        return new(await PageRenderer.RenderAsync(() => Pages.Notice.Create(model)));
    }

    private PageModel Frame(Notice notice, ReadingPreferences preferences, PageContext frame)
    {
        var page = frame.Page(preferences, frame.Words(preferences)(notice.Title), "/notices/" + Uri.EscapeDataString(notice.Id.Value));
        var column = notice.Metadata.Catalog;
        return page with
        {
            Column = column is null ? null : page.Words(column),
            InColumn = column,
            Here = page.Words("正文"),
            Way = column is null ? [] : [(page.Words(column), preferences.To("/?catalog=" + Uri.EscapeDataString(column)))],
            PlainText = links.AddressOf(notice.Id, new(preferences.Script, preferences.Mode, Form.Text)),
            PlainPage = TextPages.PathOf(notice.Id),
            HasTools = true,
        };
    }
}
