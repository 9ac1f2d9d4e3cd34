using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.OpenData.Snapshots;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Catalogue;

/// <summary>Finds the responses about the data: the page for people and the catalogue for programs.</summary>
internal sealed class CatalogueResponses(CurrentSnapshot snapshots, CurrentPageContext frames, IOptions<OpenDataOptions> options)
{
    /// <summary>Responds with the catalogue. While the snapshot is being made, its files are left out: every address in it works.</summary>
    public async ValueTask<Selection> CatalogueAsync(CancellationToken cancellation)
    {
        var (frame, data) = await ReadAsync(cancellation);
        return new Representation
        {
            Version = $"{data.Version}.{frame.RenderVersion.VersionOf(HanScript.Simplified)}-catalogue",
            ContentType = "application/ld+json",
            Make = _ => ValueTask.FromResult(new ResponseBody(new CatalogueWriter(data).Write())),
        };
    }

    /// <summary>Responds with the page.</summary>
    public async ValueTask<Selection> PageAsync(ReadingPreferences preferences, CancellationToken cancellation)
    {
        var (frame, data) = await ReadAsync(cancellation);
        var page = frame.Page(preferences, frame.Words(preferences)("公共数据开放"), "/open-data");
        return frame.Represent(preferences, data.Version, "open-data", async _ => new(
            await PageRenderer.RenderAsync(() => Pages.OpenData.Create(OpenDataModel.Of(page, data)))));
    }

    private async ValueTask<(PageContext Frame, Dataset Data)> ReadAsync(CancellationToken cancellation)
    {
        var frame = frames.Now;
        return (frame, new(frame.Site, options.Value, await snapshots.FindAsync(cancellation)));
    }
}
