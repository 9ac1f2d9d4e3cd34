using System.Collections.Frozen;
using System.Globalization;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>The links between the renditions of a notice.</summary>
internal sealed class RenditionLinks
{
    // No id contains a brace.
    private const string IdPlace = "{id}";

    private readonly string _baseUrl;
    private readonly FrozenDictionary<Rendition, string> _fields;

    /// <summary>Writes the field of each rendition once, with a placeholder for the id: every response for a notice has one.</summary>
    public RenditionLinks(IOptions<SiteOptions> site)
    {
        _baseUrl = site.Value.BaseUrl;
        _fields = Rendition.All.ToFrozenDictionary(rendition => rendition, Field);
    }

    /// <summary>Returns the address of a path of the website.</summary>
    public string AddressOfSite(string path) => _baseUrl + path;

    /// <summary>Returns the address of the first page of the list in a script.</summary>
    public string AddressOfList(string script) => AddressOfPage("?script=" + script);

    /// <summary>Returns the address of a page of the list.</summary>
    /// <param name="query">Its query with the question mark, or nothing.</param>
    public string AddressOfPage(string query) => $"{_baseUrl}/api/notices{query}";

    /// <summary>Returns the address of a notice.</summary>
    public string AddressOf(NoticeId id) => AddressOf(Uri.EscapeDataString(id.Value));

    /// <summary>Returns the address of a notice's page on the website, in a rendition's script and mode.</summary>
    public string PageOf(NoticeId id, Rendition rendition) => _baseUrl + rendition.PageOf(id);

    /// <summary>Returns the fully explicit address of a rendition of a revision.</summary>
    public string AddressOf(ContentVersion revision, Rendition rendition) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(revision.Id)}/revisions/{revision.Revision}{rendition.Query}");

    /// <summary>Returns the fully explicit address of a rendition.</summary>
    public string AddressOf(NoticeId id, Rendition rendition) => AddressOf(id) + rendition.Query;

    /// <summary>Returns the address of a notice's sound in a script.</summary>
    public string SoundOf(NoticeId id, HanScript script) => _baseUrl + SoundPathOf(id, script);

    /// <summary>Returns the path of a rendition.</summary>
    public static string PathOf(NoticeId id, Rendition rendition) =>
        $"/api/notices/{Uri.EscapeDataString(id.Value)}{rendition.Query}";

    /// <summary>Returns the path of a notice's sound in a script.</summary>
    public static string SoundPathOf(NoticeId id, HanScript script) =>
        $"/api/notices/{Uri.EscapeDataString(id.Value)}/audio?script={script.Tag}";

    /// <summary>
    /// Returns the value of <c>Link</c>: the rendition itself, its page on the website, and each rendition that differs on one axis by one
    /// step. All renditions would exceed the limits of proxies; the JSON form lists every one.
    /// </summary>
    public string FieldFor(NoticeId id, Rendition rendition) =>
        _fields[rendition].Replace(IdPlace, Uri.EscapeDataString(id.Value), StringComparison.Ordinal);

    private static int StepsBetween(Rendition one, Rendition other) =>
        (one.Script == other.Script ? 0 : 1) + (one.Mode == other.Mode ? 0 : 1) + (one.Form == other.Form ? 0 : 1);

    private string AddressOf(string id) => AddressOfPage("/" + id);

    private string Field(Rendition rendition) => string.Join(", ", Rendition.All
        .Where(other => StepsBetween(rendition, other) == 1)
        .Select(other =>
            $"<{AddressOf(IdPlace) + other.Query}>; rel=\"alternate\"; hreflang=\"{other.Script.Tag}\"; type=\"{other.Form.MediaType}\"; "
            + $"title=\"{other.Mode.Name}\""
        )
        .Prepend(
            $"<{_baseUrl}{rendition.PageOf(IdPlace)}>; rel=\"alternate\"; hreflang=\"{rendition.Script.Tag}\"; type=\"text/html\"; "
            + "title=\"page\"")
        .Prepend($"<{AddressOf(IdPlace) + rendition.Query}>; rel=\"canonical\""));
}
