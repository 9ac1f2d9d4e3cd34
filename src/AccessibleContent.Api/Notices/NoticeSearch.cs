using System.Collections.Immutable;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Notices;

/// <summary>Searches, and shows each notice with the passage that was looked for.</summary>
internal sealed class NoticeSearch(ISearchIndex index, INoticeStore store, CurrentTerms terms, DamagedNotices damaged)
{
    /// <summary>Gets the synonyms in force: a response is selected and made with the same.</summary>
    public Synonyms Synonyms => terms.Synonyms;

    /// <summary>Returns whether a text has the form of a position in results: an invented one leads to no page.</summary>
    public static bool IsPosition(string text) => SearchPosition.Read(text) is not null;

    /// <summary>Finds a page of results.</summary>
    /// <param name="typed">The words as typed.</param>
    /// <param name="filter">The filters, the limit and the position.</param>
    /// <param name="synonyms">The synonyms.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public ValueTask<SearchResults> FindAsync(string typed, NoticeQuery filter, Synonyms synonyms, CancellationToken cancellation) =>
        index.FindAsync(new(SearchQueryReader.Read(typed), filter, synonyms), cancellation);

    /// <summary>Returns what a page of results shows of each notice, in the same order.</summary>
    public async ValueTask<ImmutableArray<FoundWords>> ShowAsync(
        SearchResults results,
        HanScript script,
        ReadingMode mode,
        Renderer renderer,
        CancellationToken cancellation)
    {
        var shown = ImmutableArray.CreateBuilder<FoundWords>(results.Matches.Length);
        foreach (var (item, match) in results.Page.Items.Zip(results.Matches))
        {
            cancellation.ThrowIfCancellationRequested();
            shown.Add(await ReadAsync(item, cancellation) is { } notice
                ? FoundWords.Of(renderer.Excerpts(notice, script), match, mode)
                : FoundWords.OfTitle(renderer.Convert(item.Title, script)));
        }

        return shown.ToImmutable();
    }

    // A damaged notice is found by what the index has of it, and ends no search.
    private async ValueTask<Notice?> ReadAsync(NoticeSummary item, CancellationToken cancellation)
    {
        try
        {
            // The index may have followed a later revision since it was asked; the store has all of them.
            var document = await index.FindDocumentAsync(item.Id, item.Revision, cancellation)
                ?? await store.FindDocumentAsync(item.Id, item.Revision, cancellation);
            return document is null ? null : damaged.Read(document);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
