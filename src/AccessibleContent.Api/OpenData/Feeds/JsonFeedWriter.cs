using System.Text.Json;
using System.Text.Json.Serialization;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>Writes a page of a feed as JSON Feed 1.1; what was withdrawn is in the extension <c>_deleted</c>.</summary>
internal static class JsonFeedWriter
{
    private const string Version = "https://jsonfeed.org/version/1.1";

    /// <summary>Writes the page.</summary>
    public static byte[] Write(FeedPage page, RenditionLinks links) => JsonText.Body(
        new(
            Version, page.Title, page.Home, page.Self, page.Next, page.Script.Tag, [new(page.Site)],
            page.Tombstones.Count == 0
                ? null
                : new([.. page.Tombstones.Select(one => new DeletedItem(one.Id, Moment(one.At), one.Reason))]),
            [.. page.Entries.Select(entry => Item(entry, page, links))]),
        FeedJson.Readable.JsonFeed);

    private static JsonFeedItem Item(FeedEntry entry, FeedPage page, RenditionLinks links) => new(
        entry.Id,
        links.PageOf(entry.Notice, new(page.Script, ReadingMode.Standard, Form.Html)),
        entry.Title,
        entry.Html,
        entry.Html is null ? entry.Summary ?? entry.Title : null,
        entry.Summary,
        Moment(entry.PublishedAt),
        Moment(entry.UpdatedAt),
        entry.Publisher is { } publisher ? [new(publisher)] : null,
        entry.Catalog is { } catalog ? [catalog] : null,
        page.Script.Tag,
        page.Sound.Length > 0 ? [new(links.SoundOf(entry.Notice, page.Script), page.Sound)] : null);

    private static DateTimeOffset Moment(DateTimeOffset at) => at.InChina();
}

/// <summary>The JSON of a feed.</summary>
internal sealed record JsonFeed(
    string Version,
    string Title,
    [property: JsonPropertyName("home_page_url")] string HomePageUrl,
    [property: JsonPropertyName("feed_url")] string FeedUrl,
    [property: JsonPropertyName("next_url")] string? NextUrl,
    string Language,
    IReadOnlyList<JsonFeedAuthor> Authors,
    [property: JsonPropertyName("_deleted")] DeletedItems? Deleted,
    IReadOnlyList<JsonFeedItem> Items);

/// <summary>The JSON of an author.</summary>
internal sealed record JsonFeedAuthor(string Name);

/// <summary>The JSON of what was withdrawn; an extension has to be an object.</summary>
internal sealed record DeletedItems(IReadOnlyList<DeletedItem> Items);

/// <summary>The JSON of a withdrawn notice.</summary>
internal sealed record DeletedItem(string Id, [property: JsonPropertyName("date_deleted")] DateTimeOffset DateDeleted, string Reason);

/// <summary>The JSON of a notice.</summary>
internal sealed record JsonFeedItem(
    string Id,
    string Url,
    string Title,
    [property: JsonPropertyName("content_html")] string? ContentHtml,
    [property: JsonPropertyName("content_text")] string? ContentText,
    string? Summary,
    [property: JsonPropertyName("date_published")] DateTimeOffset DatePublished,
    [property: JsonPropertyName("date_modified")] DateTimeOffset DateModified,
    IReadOnlyList<JsonFeedAuthor>? Authors,
    IReadOnlyList<string>? Tags,
    string Language,
    IReadOnlyList<JsonFeedAttachment>? Attachments);

/// <summary>The JSON of the sound of a notice; its size is not known before it is made.</summary>
internal sealed record JsonFeedAttachment(string Url, [property: JsonPropertyName("mime_type")] string MimeType);

/// <summary>The JSON of feeds, without reflection; what is not known is left out.</summary>
[JsonSerializable(typeof(JsonFeed))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class FeedJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static FeedJson Readable { get; } = new(new JsonSerializerOptions(JsonText.Options())
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
