using System.Text;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the responses that are pages with the plain text of a notice, for people.</summary>
internal sealed class TextPages(NoticeResponses notices, CurrentPageContext frames, RenditionLinks links)
{
    /// <summary>Returns the path of a notice's page, without prefix.</summary>
    public static string PathOf(NoticeId id) => NoticePages.PathOf(id) + "/text";

    /// <summary>Responds with the page.</summary>
    public async ValueTask<Selection> TextAsync(ReadingPreferences preferences, string address, CancellationToken cancellation)
    {
        var frame = frames.Now;
        if (await notices.FindAsync(address, cancellation) is not { } version)
        {
            return NoticePages.NoNotice(address);
        }

        if (Problem.IfWithdrawn(version) is { } withdrawn)
        {
            return withdrawn;
        }

        var page = frame.Represent(
            preferences, version.Content, "text-page",
            async stop => await MakeAsync(version, preferences, frame, stop));
        return page with { LastModified = version.ModifiedAt };
    }

    private async ValueTask<ResponseBody> MakeAsync(
        ContentVersion version,
        ReadingPreferences preferences,
        PageContext frame,
        CancellationToken cancellation)
    {
        var notice = await notices.ReadAsync(version, cancellation);
        var words = frame.Words(preferences);
        var title = frame.Published(preferences)(notice.Title);
        var way = preferences.To(NoticePages.PathOf(notice.Id));
        var path = PathOf(notice.Id);

        // Search engines find the notice itself: this page says the same.
        var page = frame.Page(preferences, title + words("：纯文本"), path) with
        {
            Here = words("纯文本"),
            Way = [(title, way)],
            PlainText = links.AddressOf(notice.Id, new(preferences.Script, preferences.Mode, Form.Text)),
            PlainPage = path,
            Indexed = false,
        };
        var text = Encoding.UTF8.GetString(frame.RenderVersion.Renderer.RenderMarkedText(notice, preferences.Script, preferences.Mode));
        return new(await PageRenderer.RenderAsync(() => Pages.Text.Create(new TextModel(page, text, way))));
    }
}
