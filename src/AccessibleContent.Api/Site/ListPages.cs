using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the responses that are pages with lists: the home page, and the list with filters.</summary>
internal sealed class ListPages(CurrentVersions versions, INoticeStore store, CurrentPageContext frames)
{
    /// <summary>Responds with the list, which is also the home page.</summary>
    public async ValueTask<Selection> HomeAsync(ReadingPreferences preferences, HttpRequest request, CancellationToken cancellation)
    {
        if (!ListParameters.Read(request.Query).TryGet(out var parameters, out var problem))
        {
            return problem;
        }

        var frame = frames.Now;
        var list = new SiteList("/", null, SiteList.Sized(parameters, preferences, request), parameters);
        return await RespondAsync(preferences, frame, list, async (page, version, stop) =>
        {
            var shown = list.As(page);
            var model = new ListModel(
                shown.Frame(frame, preferences, page),
                page,
                shown.Place(page, preferences),
                shown.Query,
                await store.ColumnsAsync(stop));
            return new(await PageRenderer.RenderAsync(() => Pages.List.Create(model)), null, version);
        }, cancellation);
    }

    private async ValueTask<Representation> RespondAsync(
        ReadingPreferences preferences,
        PageContext frame,
        SiteList list,
        Func<NoticePage, string, CancellationToken, ValueTask<ResponseBody>> make,
        CancellationToken cancellation)
    {
        string Version(string digest) => frame.Version(preferences, ContentHash.Of(digest, "", list.Query.ToString()), "list");
        return frame.Represent(preferences, "", "list", async stop =>
        {
            var page = await store.ListAsync(list.Query, stop);
            return await make(page, Version(page.Digest), stop);
        }) with
        {
            Version = Version(await versions.DigestAsync(cancellation)),
            KeptFor = list.IsWhole ? list.Parameters.KeptFor : TimeSpan.FromMinutes(1),
            IsOneOfMany = !list.IsWhole || list.Parameters.IsOneOfMany,
        };
    }
}
