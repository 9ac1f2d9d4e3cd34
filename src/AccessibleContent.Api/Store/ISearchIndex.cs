using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>The index of the published notices: what is withdrawn, scheduled or of an earlier revision is never in it.</summary>
internal interface ISearchIndex
{
    /// <summary>Finds a page of the notices for a query, the best first.</summary>
    ValueTask<SearchResults> FindAsync(SearchRequest request, CancellationToken cancellation);

    /// <summary>Lists at most <paramref name="limit"/> titles and numbers that what has been typed so far may lead to.</summary>
    ValueTask<SearchSuggestions> SuggestAsync(string typed, int limit, CancellationToken cancellation);

    /// <summary>Finds the notices that have the most of some terms, by their weights.</summary>
    ValueTask<SearchCandidates> FindCandidatesAsync(
        IReadOnlyList<SearchTerm> terms,
        int limit,
        CancellationToken cancellation);

    /// <summary>Reads the document of a notice that was found; null where the index has followed a later revision since.</summary>
    ValueTask<StoredDocument?> FindDocumentAsync(NoticeId id, int revision, CancellationToken cancellation);

    /// <summary>
    /// Replaces the words of a text that no notice has by words of titles or of synonyms that sound the same, in Simplified script; null if
    /// there is nothing to replace.
    /// </summary>
    ValueTask<string?> RepairAsync(string typed, Synonyms synonyms, CancellationToken cancellation);
}
