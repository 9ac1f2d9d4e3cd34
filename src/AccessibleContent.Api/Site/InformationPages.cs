using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Site.Audit;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the responses that are pages about the site itself.</summary>
internal sealed class InformationPages(CurrentVersions versions, INoticeStore store, CurrentPageContext frames, SiteAudit audit)
{
    /// <summary>Responds with the accessibility statement, which changes with the record of the site's audit.</summary>
    public ValueTask<Selection> StatementAsync(ReadingPreferences preferences)
    {
        var frame = frames.Now;
        var page = frame.Page(preferences, frame.Words(preferences)("无障碍声明"), "/accessibility");
        var known = audit.Now;
        var model = new StatementModel(page, AccessibilityRecord.Current, known.Record);
        return ValueTask.FromResult<Selection>(frame.Represent(preferences, known.Version, "statement", async _ => new(
            await PageRenderer.RenderAsync(() => Pages.Statement.Create(model)))));
    }

    /// <summary>Responds with the explanation of a kind of problem.</summary>
    public ValueTask<Selection> ProblemAsync(ReadingPreferences preferences, string name)
    {
        if (ProblemTypes.All.FirstOrDefault(type => type.Name == name) is not { } type)
        {
            return ValueTask.FromResult<Selection>(new Problem(ProblemTypes.NoSuchAddress, $"没有名为“{name}”的错误类型；类型见接口的使用说明。"));
        }

        var frame = frames.Now;
        var words = frame.Words(preferences);
        var page = frame.Page(preferences, words(type.Title), type.AddressAt("")) with { Column = type.Name, Indexed = false };
        var model = new ProblemModel(page, type.Status, type.AddressAt(frame.Site.BaseUrl), words(type.Meaning), words(type.Remedy));
        return ValueTask.FromResult<Selection>(frame.Represent(preferences, type.Name, "problem", async _ => new(
            await PageRenderer.RenderAsync(() => Pages.Problem.Create(model)))));
    }

    /// <summary>Responds with the site map for people.</summary>
    public async ValueTask<Selection> MapAsync(ReadingPreferences preferences, CancellationToken cancellation)
    {
        var frame = frames.Now;
        var page = frame.Page(preferences, frame.Words(preferences)("网站地图"), "/sitemap");
        return frame.Represent(preferences, await versions.DigestAsync(cancellation), "map", async stop =>
        {
            var columns = await store.ColumnsAsync(stop);
            return new(await PageRenderer.RenderAsync(() => Pages.Map.Create(new MapModel(page, columns))));
        });
    }
}
