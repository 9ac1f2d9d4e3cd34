using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>A page of a list, newest first.</summary>
/// <param name="Items">The notices.</param>
/// <param name="Next">The sort key after which the next page begins; null on the last.</param>
/// <param name="Total">The number of notices that fit the query, on all pages.</param>
/// <param name="Digest">The digest of the store at the moment of reading.</param>
public sealed record NoticePage(IReadOnlyList<NoticeSummary> Items, string? Next, int Total, string Digest)
{
    /// <summary>Gets the number of notices that fit the query and stand before this page.</summary>
    public int Before { get; init; }

    /// <summary>Gets the sort key after which the page before this one begins; null where that is the first.</summary>
    public string? Previous { get; init; }
}

/// <summary>A notice as a list shows it.</summary>
public sealed record NoticeSummary(
    NoticeId Id,
    int Revision,
    string Title,
    DateOnly PublishedOn,
    string? Publisher,
    string? Catalog,
    string? DocumentNumber,
    string? IndexNumber);

/// <summary>What the notices of a store can be told apart by: the columns and publishers there are, each once.</summary>
public sealed record NoticeColumns(IReadOnlyList<string> Catalogs, IReadOnlyList<string> Publishers);
