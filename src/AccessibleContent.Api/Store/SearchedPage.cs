using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store;

/// <summary>A page of search results, collected during a scan from newest to oldest.</summary>
/// <param name="limit">The maximum number of items on the page.</param>
internal sealed class SearchedPage(int limit)
{
    private readonly List<NoticeSummary?> _items = [];

    // The last results before the page: the previous page begins after the first of them.
    private readonly Queue<string> _lately = new();
    private string? _last;
    private int _before;
    private int _total;

    /// <summary>Adds a result; <paramref name="isOfLater"/> is false if it comes before the page.</summary>
    public void Add(SqliteDataReader row, bool isOfLater)
    {
        _total++;
        if (!isOfLater)
        {
            _before++;
            _lately.Enqueue(row.GetString(SqliteRows.Key));
            _ = _lately.Count > limit + 1 ? _lately.Dequeue() : null;
        }
        else if (_items.Count < limit)
        {
            _items.Add(SqliteRows.Summary(row));
            _last = row.GetString(SqliteRows.Key);
        }
    }

    /// <summary>Creates the page.</summary>
    public NoticePage Page(string digest) =>
        new([.. _items.OfType<NoticeSummary>()], _total - _before > _items.Count ? _last : null, _total, digest)
        {
            Before = _before,
            Previous = _lately.Count > limit ? _lately.Peek() : null,
        };
}
