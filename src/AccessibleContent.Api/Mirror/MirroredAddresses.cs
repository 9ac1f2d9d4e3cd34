using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Mirror;

/// <summary>The mirrored addresses: every rendition and page of every notice, and every other address without parameters.</summary>
internal static class MirroredAddresses
{
    /// <summary>The list of notices: its script is negotiated, so it is mirrored once for each script.</summary>
    private const string Negotiated = "/api/notices";

    /// <summary>The addresses that say nothing unless something is asked.</summary>
    private static readonly string[] Asked = ["/api/suggest", "/api/ask"];

    /// <summary>Returns the addresses of one notice.</summary>
    public static IEnumerable<MirroredAddress> Of(NoticeId id) =>
    [
        .. Rendition.All.Select(rendition => new MirroredAddress(
            "/api/notices/{id}",
            $"/api/notices/{id}",
            $"{rendition.Script.Tag}.{rendition.Mode.Name}.{rendition.Form.Extension}")
        {
            Query = rendition.Query,
            Id = id,
        }),
        .. ReadingPreferences.All.Select(visit => new MirroredAddress(
            visit.Prefix + "/notices/{id}",
            $"{visit.Prefix}/notices/{id}",
            $"{visit.Script.Tag}.{visit.Mode.Name}.page.html")
        {
            Id = id,
        }),
    ];

    /// <summary>Returns the other addresses with their links in the mirror.</summary>
    public static IEnumerable<(string Link, MirroredAddress Address)> OfSite(EndpointDataSource endpoints) =>
        from endpoint in endpoints.Endpoints
        let pattern = endpoint.Metadata.GetMetadata<RepresentationSource>()?.Pattern
        where pattern is not null && !pattern.Contains('{', StringComparison.Ordinal) && !Asked.Contains(pattern)
        from script in pattern == Negotiated ? HanScript.All.Select(one => one.Tag) : [""]
        select (
            $"_pages{pattern}{(pattern.EndsWith('/') ? "" : ".")}_{script}",
            new MirroredAddress(pattern, pattern, "body." + Extension(pattern)) { Query = script.Length == 0 ? "" : "?script=" + script }
        );

    // The web server derives the media type from the extension; addresses of pages have none, and a feed is another JSON than the rest.
    private static string Extension(string path) =>
        path == Negotiated ? "json"
        : path == FeedLink.Json.Path ? "feed"
        : Path.GetExtension(path) is { Length: > 1 } extension ? extension[1..] : "html";
}
