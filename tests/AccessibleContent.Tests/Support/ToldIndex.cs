using System.Collections.Immutable;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Tests.Support;

/// <summary>An index that finds what it is told to, whatever is asked; and remembers what was asked.</summary>
internal sealed class ToldIndex(INoticeStore store) : ISearchIndex
{
    /// <summary>Gets or sets what becomes of a page of all notices.</summary>
    public Func<SearchResults, SearchResults> Results { get; set; } = results => results;

    /// <summary>Gets or sets the suggestions.</summary>
    public IReadOnlyList<SearchSuggestion> Suggestions { get; set; } = [];

    /// <summary>Gets or sets the notices in which answers are looked for; all where it is null.</summary>
    public IReadOnlyList<NoticeId>? Candidates { get; set; }

    /// <summary>Gets or sets what becomes of a question where nothing answers it.</summary>
    public string? Repaired { get; set; }

    /// <summary>Gets the searches.</summary>
    public List<SearchRequest> Requests { get; } = [];

    public async ValueTask<SearchResults> FindAsync(SearchRequest request, CancellationToken cancellation)
    {
        Requests.Add(request);
        var page = await store.ListAsync(request.Filter with { After = null }, cancellation);
        return Results(new(page, [.. page.Items.Select(_ => new SearchMatch(1, [.. request.Query.Wanted.Select(word => word.Text)]))]));
    }

    public async ValueTask<SearchSuggestions> SuggestAsync(string typed, int limit, CancellationToken cancellation) =>
        new([.. Suggestions], await store.DigestAsync(cancellation));

    public ValueTask<StoredDocument?> FindDocumentAsync(NoticeId id, int revision, CancellationToken cancellation) =>
        store.FindDocumentAsync(id, revision, cancellation);

    public async ValueTask<SearchCandidates> FindCandidatesAsync(
        IReadOnlyList<SearchTerm> terms,
        int limit,
        CancellationToken cancellation)
    {
        var page = await store.ListAsync(new() { Limit = limit }, cancellation);
        var found = new List<StoredDocument>();
        foreach (var item in page.Items.Where(item => Candidates?.Contains(item.Id) is not false))
        {
            found.Add((await store.FindDocumentAsync(item.Id, item.Revision, cancellation))!);
        }

        return new([.. found], [.. terms.Select(_ => 1)], page.Total, page.Digest);
    }

    public ValueTask<string?> RepairAsync(string typed, Synonyms synonyms, CancellationToken cancellation) => new(Repaired);
}
