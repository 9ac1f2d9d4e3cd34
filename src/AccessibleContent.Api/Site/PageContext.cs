using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Api.Site;

/// <summary>The frame of a page: the site's own text, tags and content versions, for one render version of the program.</summary>
internal sealed record PageContext(RenderVersion RenderVersion, SiteOptions Site, HeaderColumns Columns)
{
    /// <summary>Returns the common page data for the reader's preferences; the title is in the reader's script.</summary>
    public PageModel Page(ReadingPreferences preferences, string title, string path)
    {
        var words = Words(preferences);
        return new PageModel(preferences, title, path, words, Site)
        {
            Published = Published(preferences),
            Tags = PageTags.OfSite(Site, words),
            Columns = Columns,
        };
    }

    /// <summary>Returns the conversion of the site's own text into the reader's script, in the terms of its region.</summary>
    public Func<string, string> Words(ReadingPreferences preferences) =>
        new OwnWords(RenderVersion.Renderer, preferences.Script, Site).Convert;

    /// <summary>Returns the conversion of published words into the reader's script: titles, columns, publishers, reasons.</summary>
    public Func<string, string> Published(ReadingPreferences preferences) =>
        words => RenderVersion.Renderer.Convert(words, preferences.Script);

    /// <summary>
    /// Creates the response for a page; <paramref name="content"/> identifies what its bytes depend on besides program, settings and
    /// reading preferences.
    /// </summary>
    public Representation Represent(
        ReadingPreferences preferences,
        string content,
        string kind,
        Func<CancellationToken, ValueTask<ResponseBody>> make) =>
        new()
        {
            Version = Version(preferences, content, kind),
            ContentType = "text/html; charset=utf-8",
            Script = preferences.Script,
            Mode = preferences.Mode,
            Form = kind,
            Make = make,
        };

    /// <summary>Returns the content version of a page.</summary>
    public string Version(ReadingPreferences preferences, string content, string kind) =>
        $"{content}.{RenderVersion.VersionOf(preferences.Script)}-{preferences.Name}.{kind}";
}
