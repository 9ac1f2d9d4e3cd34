using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>A page of a feed, before it is written in a format.</summary>
/// <param name="Id">The permanent id of the feed.</param>
/// <param name="Title">Its title, in its script.</param>
/// <param name="Site">The name of the site, in its script.</param>
/// <param name="Script">Its script.</param>
/// <param name="Entries">The notices, the newest first.</param>
/// <param name="Tombstones">What was withdrawn recently; on the first page alone.</param>
internal sealed record FeedPage(
    string Id,
    string Title,
    string Site,
    HanScript Script,
    IReadOnlyList<FeedEntry> Entries,
    IReadOnlyList<Tombstone> Tombstones)
{
    /// <summary>Gets the address of the list on the website.</summary>
    public required string Home { get; init; }

    /// <summary>Gets the address of this page.</summary>
    public required string Self { get; init; }

    /// <summary>Gets the address of the first page.</summary>
    public required string First { get; init; }

    /// <summary>Gets the address of the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Gets the address of the previous page; null on the first.</summary>
    public string? Previous { get; init; }

    /// <summary>Gets the media type of the sound of each notice; empty where notices have none.</summary>
    public string Sound { get; init; } = "";

    /// <summary>Gets the name of the licence, or its address; null if none is set.</summary>
    public string? Licence { get; init; }

    /// <summary>Gets when anything on this page changed last.</summary>
    public DateTimeOffset UpdatedAt => Entries.Select(entry => entry.UpdatedAt).Concat(Tombstones.Select(one => one.At))
        .DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
}
