using System.Text;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the responses that are pages of one notice.</summary>
internal sealed class NoticePages(
    NoticeResponses notices,
    NoticeTitles titles,
    INoticeStore store,
    CurrentPageContext frames,
    RenditionLinks links,
    HistoryNames names,
    DamagedNotices damaged,
    RenderMeter meter)
{
    /// <summary>Returns the path of a notice's page, without prefix.</summary>
    public static string PathOf(NoticeId id) => "/notices/" + Uri.EscapeDataString(id.Value);

    /// <summary>There is no notice at an address.</summary>
    public static Problem NoNotice(string address) => new(ProblemTypes.NoSuchNotice, $"没有编号为“{address}”的公告。");

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

    private async ValueTask<ResponseBody> MakeRevisionsAsync(
        ContentVersion version,
        ReadingPreferences preferences,
        PageContext frame,
        CancellationToken cancellation)
    {
        var revisions = await store.ListRevisionsAsync(version.Id, cancellation);
        var words = frame.Words(preferences);

        var title = await titles.OfAsync(version, frame, preferences, cancellation);
        var path = PathOf(version.Id);
        var page = frame.Page(preferences, title + words("：修订记录"), path + "/revisions");
        page = page with
        {
            Here = words("修订记录"),
            Way = version.Withdrawal is { } gone ? ColumnOf(gone.Catalog, page.Published, preferences) : [(title, preferences.To(path))],
        };
        var model = new RevisionsModel(page, title, version.Id, [.. revisions.Select(one => RevisionItem.Of(one, names))])
        {
            Stated = await StatedAsync(version.Id, cancellation),
        };
        return new(await PageRenderer.RenderAsync(() => Pages.Revisions.Create(model)));
    }

    /// <summary>Returns the breadcrumb of a column; none where the notice has none.</summary>
    public static IReadOnlyList<(string Name, string Address)> ColumnOf(
        string? column,
        Func<string, string> words,
        ReadingPreferences preferences) =>
        column is null ? [] : [(words(column), preferences.To("/?catalog=" + Uri.EscapeDataString(column)))];

    // What was written in as an older notice was published before this site knew it.
    private async ValueTask<ShownMoment?> StatedAsync(NoticeId id, CancellationToken cancellation)
    {
        try
        {
            return await store.FindDocumentAsync(id, 1, cancellation) is { } first ? new(damaged.Read(first).PublicationMoment) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
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
        var model = new NoticeModel(page, notice.Id, article, preferences.To("/"), way)
        {
            Sound = frame.RenderVersion.Sound.Length > 0 ? RenditionLinks.SoundPathOf(notice.Id, preferences.Script) : null,
        };
        return new(await PageRenderer.RenderAsync(() => Pages.Notice.Create(model)));
    }

    private PageModel Frame(Notice notice, ReadingPreferences preferences, PageContext frame)
    {
        var page = frame.Page(preferences, frame.Published(preferences)(notice.Title), PathOf(notice.Id));
        var column = notice.Metadata.Catalog;
        return page with
        {
            Column = column is null ? null : page.Published(column),
            InColumn = column,
            Here = page.Words("正文"),
            Way = ColumnOf(column, page.Published, preferences),
            PlainText = links.AddressOf(notice.Id, new(preferences.Script, preferences.Mode, Form.Text)),
            PlainPage = TextPages.PathOf(notice.Id),
            SpeechText = RenditionLinks.PathOf(notice.Id, new(preferences.Script, preferences.Mode, Form.Speech)),
            HasTools = true,
        };
    }
}
