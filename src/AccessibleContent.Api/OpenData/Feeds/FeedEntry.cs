using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>A notice in a feed, in the feed's script.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Notice">The notice's id, which its addresses contain.</param>
/// <param name="Title">Its title.</param>
/// <param name="PublishedAt">When it was published, as it says itself.</param>
/// <param name="UpdatedAt">When its current revision was published.</param>
/// <param name="Publisher">Its publisher; null if it names none.</param>
/// <param name="Catalog">Its column; null if it has none.</param>
/// <param name="Summary">Why it was corrected, or that its text is too long for a feed; null for neither.</param>
/// <param name="Html">Its text; null if it is too long for a feed.</param>
internal sealed record FeedEntry(
    string Id,
    NoticeId Notice,
    string Title,
    DateTimeOffset PublishedAt,
    DateTimeOffset UpdatedAt,
    string? Publisher,
    string? Catalog,
    string? Summary,
    string? Html);

/// <summary>A withdrawn notice in a feed (RFC 6721).</summary>
/// <param name="Id">The permanent id that it had.</param>
/// <param name="At">When it was withdrawn.</param>
/// <param name="Reason">Why, in the feed's script.</param>
internal sealed record Tombstone(string Id, DateTimeOffset At, string Reason);
