using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>Leads from a notice to its neighbours in the list, and tells where the list ends.</summary>
internal sealed class NeighbourPages(NoticeResponses notices, NoticeTitles titles, INoticeStore store, CurrentPageContext frames)
{
    /// <summary>Responds with a redirect to a neighbour, also of a withdrawn notice; with a page where there is none.</summary>
    public async ValueTask<Selection> FindAsync(
        ReadingPreferences preferences,
        string address,
        NeighbourLink link,
        CancellationToken cancellation)
    {
        var frame = frames.Now;
        if (await notices.FindAsync(address, cancellation) is not { } version)
        {
            return NoticePages.NoNotice(address);
        }

        return await store.FindNeighbourAsync(version.Id, link.Neighbour, cancellation) is { } neighbour
            ? new Redirect(frame.RenderVersion.Root.Absolute((preferences with { Root = "" }).To(NoticePages.PathOf(neighbour))))
            : frame.Represent(
                preferences, version.Content, "no-" + link.Segment,
                stop => MakeAsync(version, preferences, frame, link, stop)) with
            {
                CacheControl = Redirect.Brief,
            };
    }

    private async ValueTask<ResponseBody> MakeAsync(
        ContentVersion version,
        ReadingPreferences preferences,
        PageContext frame,
        NeighbourLink link,
        CancellationToken cancellation)
    {
        var words = frame.Words(preferences);
        var title = await titles.OfAsync(version, frame, preferences, cancellation);
        var notice = NoticePages.PathOf(version.Id);
        var page = frame.Page(preferences, $"{words("没有" + link.Name)}：{title}", link.Under(notice)) with
        {
            Here = words(link.Name),
            Way = version.Withdrawal is null ? [(title, preferences.To(notice))] : [],
            Indexed = false,
        };
        var other = NeighbourLink.All.Single(one => one != link);
        var model = new NoNeighbourModel(page, link, title, version.Withdrawal is null ? notice : null, (other, other.Under(notice)));
        return new(await PageRenderer.RenderAsync(() => Pages.NoNeighbour.Create(model)));
    }
}
