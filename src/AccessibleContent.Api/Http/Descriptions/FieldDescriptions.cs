using System.Collections.Frozen;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>The header fields of responses, and those that a response for reading has.</summary>
internal static class FieldDescriptions
{
    /// <summary>Gets the fields of every cached response.</summary>
    public static IReadOnlyList<string> Cached { get; } =
        [HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.CacheControl, HeaderNames.Vary];

    /// <summary>Gets the fields of what is in a script.</summary>
    public static IReadOnlyList<string> Converted { get; } = [.. Cached, HeaderNames.ContentLanguage];

    /// <summary>Gets the fields of a rendition and of the list.</summary>
    public static IReadOnlyList<string> Linked { get; } = [.. Converted, HeaderNames.ContentLocation, HeaderNames.Link];

    /// <summary>Gets each field with its description.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [HeaderNames.ETag] = "The strong validator, for If-None-Match and If-Match.",
        [HeaderNames.LastModified] = "When the content changed.",
        [HeaderNames.CacheControl] = "How long caches may keep the response.",
        [HeaderNames.Vary] = "The request fields that decided.",
        [HeaderNames.ContentLanguage] = "The script.",
        [HeaderNames.ContentLocation] = "The fully explicit address of the response.",
        [HeaderNames.Link] = "The canonical address and the neighbouring renditions, or the next page (RFC 8288).",
        [HeaderNames.Location] = "The address of the new notice.",
        [HeaderNames.RetryAfter] = "The seconds to wait.",
        [HeaderNames.Allow] = "The methods that the address has.",
        [HeaderNames.WWWAuthenticate] = "How to identify oneself (RFC 6750).",
        [HeaderNames.ContentDisposition] = "Whether a browser shows the file or stores it.",
        [HeaderNames.ContentEncoding] = "The content coding.",
        [HeaderNames.AcceptRanges] = "Whether parts can be requested.",
        [HeaderNames.ContentRange] = "The part that was sent (RFC 9110, 14.4).",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
