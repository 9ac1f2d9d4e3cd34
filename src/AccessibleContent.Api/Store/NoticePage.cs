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
