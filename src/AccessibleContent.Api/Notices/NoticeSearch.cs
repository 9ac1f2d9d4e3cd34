using System.Collections.Immutable;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Notices;

/// <summary>Searches, and shows each notice with the passage that was looked for.</summary>
internal sealed class NoticeSearch(ISearchIndex index, INoticeStore store, DamagedNotices damaged)
{
    /// <summary>Returns whether a text has the form of a position in results: an invented one leads to no page.</summary>
    public static bool IsPosition(string text) => ListPosition.IsOne(text);

    /// <summary>Finds a page of results.</summary>
    /// <param name="typed">The words as typed.</param>
    /// <param name="filter">The filters, the limit and the position.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public ValueTask<SearchResults> FindAsync(string typed, NoticeQuery filter, CancellationToken cancellation) =>
        index.FindAsync(new(SearchQueryReader.Read(typed), filter, Synonyms.None), cancellation);

    /// <summary>Returns the passages of a page of results, in the same order.</summary>
    public async ValueTask<ImmutableArray<Passage>> ShowAsync(
        SearchResults results,
        HanScript script,
        ReadingMode mode,
        RenderVersion renderVersion,
        CancellationToken cancellation)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>(results.Matches.Length);
        foreach (var (item, match) in results.Page.Items.Zip(results.Matches))
        {
            cancellation.ThrowIfCancellationRequested();
            passages.Add(await ReadAsync(item, cancellation) is { } notice
                ? Passage.Of(notice, match.Words, script, mode, renderVersion)
                : Passage.OfTitle(item.Title, match.Words, script, renderVersion));
        }

        return passages.ToImmutable();
    }

    // A damaged notice is found by what the index has of it, and ends no search.
    private async ValueTask<Notice?> ReadAsync(NoticeSummary item, CancellationToken cancellation)
    {
        try
        {
            return await store.FindDocumentAsync(item.Id, item.Revision, cancellation) is { } document ? damaged.Read(document) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
