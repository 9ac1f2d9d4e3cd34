using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>A format of feeds, as pages announce it.</summary>
/// <param name="Path">The path of its feed.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Title">Its name for people.</param>
public sealed record FeedLink(string Path, string MediaType, string Title)
{
    /// <summary>Gets Atom (RFC 4287).</summary>
    public static FeedLink Atom { get; } = new("/feeds/notices.atom", "application/atom+xml", "Atom");

    /// <summary>Gets JSON Feed 1.1.</summary>
    public static FeedLink Json { get; } = new("/feeds/notices.json", "application/feed+json", "JSON Feed");

    /// <summary>Returns the query of the feed of a list in a script; null where a feed cannot have the list's other filters.</summary>
    public static string? QueryOf(NoticeQuery list, HanScript script)
    {
        if (list is not { IndexNumber: null, From: null, To: null })
        {
            return null;
        }

        (string Key, string? Value)[] keys =
        [
            ("catalog", list.Catalog), ("publisher", list.Publisher), ("script", script == HanScript.Simplified ? null : script.Tag),
        ];
        var given = keys.Where(one => one.Value is not null);
        var query = string.Join('&', given.Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }
}
