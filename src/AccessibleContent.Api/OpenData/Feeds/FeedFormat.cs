using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Site;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>A format of feeds.</summary>
/// <param name="Link">Its address and media type, as pages announce them.</param>
/// <param name="ContentType">The value of <c>Content-Type</c>.</param>
/// <param name="Name">Its name, which stands in ETags.</param>
/// <param name="Write">Writes a page.</param>
internal sealed record FeedFormat(
    FeedLink Link,
    string ContentType,
    string Name,
    Func<FeedPage, RenditionLinks, byte[]> Write)
{
    /// <summary>Gets the formats.</summary>
    public static IReadOnlyList<FeedFormat> All { get; } =
    [
        new(FeedLink.Atom, FeedLink.Atom.MediaType + "; charset=utf-8", "atom", AtomWriter.Write),
        new(FeedLink.Json, FeedLink.Json.MediaType, "feed", JsonFeedWriter.Write),
    ];
}
