using AccessibleContent.Api.Caching;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Site;

/// <summary>The frame that all pages stand in: the site's own words, tags and stamps.</summary>
public sealed class SiteFrame(Renderer renderer, BuildStamp build, IOptions<SiteOptions> site)
{
    /// <summary>Gets the site's settings.</summary>
    public SiteOptions Site => site.Value;

    /// <summary>Gives what every page needs, for a page of the visit whose title is in the visit's script.</summary>
    public PageModel Page(SiteVisit visit, string title, string path)
    {
        var words = Words(visit);
        return new PageModel(visit, title, path, words, Site) { Tags = PageTags.OfSite(Site, words) };
    }

    /// <summary>Gives the bringing of Simplified words into the visit's script.</summary>
    public Func<string, string> Words(SiteVisit visit) => words => renderer.Convert(words, visit.Script);

    /// <summary>Makes the answer that is a page; <paramref name="content"/> is what its bytes depend on beside program, settings and visit.</summary>
    public Answer Answer(SiteVisit visit, string content, string kind, Func<CancellationToken, ValueTask<Made>> make) => new()
    {
        Stamp = Stamp(visit, content, kind),
        ContentType = "text/html; charset=utf-8",
        Script = visit.Script,
        Make = make,
    };

    /// <summary>Gives the stamp of a page.</summary>
    public string Stamp(SiteVisit visit, string content, string kind) => $"{content}.{build.Value}-{visit.Name}.{kind}";
}
