using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Api.Site;

/// <summary>The frame that a page stands in: the site's own words, tags and stamps, by one edition of the program.</summary>
public sealed record SiteFrame(Edition Edition, SiteOptions Site)
{
    /// <summary>Gives what every page needs, for a page of the visit whose title is in the visit's script.</summary>
    public PageModel Page(SiteVisit visit, string title, string path)
    {
        var words = Words(visit);
        return new PageModel(visit, title, path, words, Site) { Tags = PageTags.OfSite(Site, words) };
    }

    /// <summary>Gives the bringing of Simplified words into the visit's script.</summary>
    public Func<string, string> Words(SiteVisit visit) => words => Edition.Renderer.Convert(words, visit.Script);

    /// <summary>Makes the answer that is a page; <paramref name="content"/> is what its bytes depend on beside program, settings and visit.</summary>
    public Answer Answer(SiteVisit visit, string content, string kind, Func<CancellationToken, ValueTask<Made>> make) => new()
    {
        Stamp = Stamp(visit, content, kind),
        ContentType = "text/html; charset=utf-8",
        Script = visit.Script,
        Make = make,
    };

    /// <summary>Gives the stamp of a page.</summary>
    public string Stamp(SiteVisit visit, string content, string kind) => $"{content}.{Edition.Stamp}-{visit.Name}.{kind}";
}
