using System.Collections.Immutable;
using AccessibleContent.Api.Store;
using AccessibleContent.Search;

namespace AccessibleContent.Tests.Support;

/// <summary>A stand-in that finds every word literally, newest first.</summary>
internal sealed class LiteralIndex(INoticeStore store) : ISearchIndex
{
    public async ValueTask<SearchResults> FindAsync(SearchRequest request, CancellationToken cancellation)
    {
        var all = new List<NoticeSummary>();
        string? after = null;
        do
        {
            var part = await store.ListAsync(request.Filter with { After = after, Limit = 100 }, cancellation);
            foreach (var item in part.Items)
            {
                var notice = await store.FindAsync(item.Id, item.Revision, cancellation);
                var fields = SearchFields.Of(notice!);
                var text = string.Join('\n', fields.Body.Prepend(fields.Title).Concat(fields.Facts).Select(SearchText.Fold));
                if (request.Query.Wanted.Any() && request.Query.Wanted.All(word => text.Contains(word.Text, StringComparison.Ordinal)))
                {
                    all.Add(item);
                }
            }

            after = part.Next;
        }
        while (after is not null);
        var before = request.Filter.After is { } position
            ? all.FindIndex(item => KeyOf(item) == ListPosition.KeyOf(position)) + 1
            : 0;
        var page = all.Skip(before).Take(request.Filter.Limit).ToList();
        var named = await store.ListAsync(request.Filter with { After = null, Limit = 1 }, cancellation);
        return new(
            new NoticePage(page, before + page.Count < all.Count ? KeyOf(page[^1]) : null, all.Count, named.Digest)
            {
                Before = before,
                Previous = before - request.Filter.Limit > 0 ? KeyOf(all[before - request.Filter.Limit - 1]) : null,
                Catalog = named.Catalog,
                Publisher = named.Publisher,
            },
            [.. page.Select(_ => new SearchMatch(1, [.. request.Query.Wanted.Select(word => word.Text)]))]);
    }

    public ValueTask<IReadOnlyList<SearchSuggestion>> SuggestAsync(string typed, int limit, CancellationToken cancellation) => new([]);

    public ValueTask<SearchCandidates> FindCandidatesAsync(
        IReadOnlyList<ImmutableArray<string>> terms,
        int limit,
        CancellationToken cancellation) => new(new SearchCandidates([], [], 0, ""));

    public ValueTask<string?> RepairAsync(string folded, CancellationToken cancellation) => new((string?)null);

    private static string KeyOf(NoticeSummary item) => $"{item.PublishedOn:yyyy-MM-dd} {item.Id}";
}
