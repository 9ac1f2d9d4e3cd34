using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>A page of a list, newest first.</summary>
/// <param name="Items">The notices.</param>
/// <param name="Next">The position after which the next page begins; null on the last page.</param>
/// <param name="Total">The number of notices that match the query, on all pages; see <see cref="TotalIsExact"/>.</param>
/// <param name="Digest">The digest of the store at the time of reading.</param>
public sealed record NoticePage(IReadOnlyList<NoticeSummary> Items, string? Next, int Total, string Digest)
{
    /// <summary>Gets a value indicating whether no more notices match than the total says: beyond a limit they are not counted.</summary>
    public bool TotalIsExact { get; init; } = true;

    /// <summary>Gets the number of matching notices before this page; null if it is not known and too large to count.</summary>
    public int? Before { get; init; }

    /// <summary>Gets the column of the query as published, in whatever script it was asked for; null if the query has none.</summary>
    public string? Catalog { get; init; }

    /// <summary>Gets the publisher of the query as published; null if the query has none.</summary>
    public string? Publisher { get; init; }

    /// <summary>Gets the position after which the previous page begins; null if that is the first.</summary>
    public string? Previous { get; init; }
}

/// <summary>A notice as an item of a list.</summary>
public sealed record NoticeSummary(
    NoticeId Id,
    int Revision,
    string Title,
    DateOnly PublishedOn,
    string? Publisher,
    string? Catalog,
    string? DocumentNumber,
    string? IndexNumber);

/// <summary>The filters of the list: the distinct columns and publishers of the notices.</summary>
public sealed record NoticeColumns(IReadOnlyList<string> Catalogs, IReadOnlyList<string> Publishers);
