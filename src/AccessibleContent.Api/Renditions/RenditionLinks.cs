using System.Globalization;
using AccessibleContent.Api.Site;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Renditions;

/// <summary>The links between the renditions of a notice.</summary>
public sealed class RenditionLinks(IOptions<SiteOptions> site)
{
    /// <summary>Gives the address of a notice.</summary>
    public string AddressOf(NoticeId id) => $"{site.Value.BaseUrl}/api/notices/{Uri.EscapeDataString(id.Value)}";

    /// <summary>Gives the fully explicit address of a rendition of a revision.</summary>
    public string AddressOf(NoticeStamp revision, Rendition rendition) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(revision.Id)}/revisions/{revision.Revision}{rendition.Query}");

    /// <summary>Gives the fully explicit address of a rendition.</summary>
    public string AddressOf(NoticeId id, Rendition rendition) =>
        AddressOf(id) + rendition.Query;

    /// <summary>
    /// Gives the value of <c>Link</c>: the page, and each rendition that is one step away on one axis. All of them would be
    /// more than proxies take; the JSON form lists every one.
    /// </summary>
    public string FieldFor(NoticeId id, Rendition rendition) => string.Join(", ", Rendition.All
        .Where(other => StepsBetween(rendition, other) == 1)
        .Select(other => $"<{AddressOf(id, other)}>; rel=\"alternate\"; hreflang=\"{other.Script.Tag}\"; type=\"{other.Form.MediaType}\"; title=\"{other.Mode.Name}\"")
        .Prepend($"<{AddressOf(id, rendition)}>; rel=\"canonical\""));

    private static int StepsBetween(Rendition one, Rendition other) =>
        (one.Script == other.Script ? 0 : 1) + (one.Mode == other.Mode ? 0 : 1) + (one.Form == other.Form ? 0 : 1);
}
