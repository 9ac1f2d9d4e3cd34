using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Api.Site;

/// <summary>The frame of a page: the site's own text, tags and content versions, for one render version of the program.</summary>
internal sealed record SiteFrame(Edition Edition, SiteOptions Site)
{
    /// <summary>Returns the common page data for a page of the visit; the title is in the visit's script.</summary>
    public PageModel Page(SiteVisit visit, string title, string path)
    {
        var words = Words(visit);
        return new PageModel(visit, title, path, words, Site) { Tags = PageTags.OfSite(Site, words) };
    }

    /// <summary>Returns the conversion of Simplified text into the visit's script.</summary>
    public Func<string, string> Words(SiteVisit visit) => words => Edition.Renderer.Convert(words, visit.Script);

    /// <summary>
    /// Creates the response for a page; <paramref name="content"/> identifies what its bytes depend on besides program, settings
    /// and visit.
    /// </summary>
    public Answer Answer(SiteVisit visit, string content, string kind, Func<CancellationToken, ValueTask<Made>> make) => new()
    {
        Stamp = Stamp(visit, content, kind),
        ContentType = "text/html; charset=utf-8",
        Script = visit.Script,
        Mode = visit.Mode,
        Form = kind,
        Make = make,
    };

    /// <summary>Returns the content version of a page.</summary>
    public string Stamp(SiteVisit visit, string content, string kind) => $"{content}.{Edition.Stamp}-{visit.Name}.{kind}";
}
