using System.Data.Common;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// The notices with a few terms, alone and together: all rows of a rare term are kept, so that sets with one are found in memory. Sets of
/// common terms are looked for among the newest notices only, so that no list is read to its end.
/// </summary>
internal sealed class SqliteTermRows
{
    // Frequencies are counted to here.
    private const int Common = 500;
    private const int Newest = 50_000;

    private readonly DbConnection _connection;
    private readonly SqliteSearchFilter _filter;
    private readonly IReadOnlyList<string?> _expressions;
    private readonly List<long>[] _newest;
    private readonly Dictionary<(int One, int Other), HashSet<long>> _pairs = [];
    private long? _recent;

    /// <param name="connection">A connection in a transaction.</param>
    /// <param name="filter">The filters.</param>
    /// <param name="expressions">The expression of each term; null for one that no notice can have.</param>
    public SqliteTermRows(DbConnection connection, SqliteSearchFilter filter, IReadOnlyList<string?> expressions)
    {
        (_connection, _filter, _expressions) = (connection, filter, expressions);
        _newest = [.. expressions.Select(expression => Rows(expression, Common + 1, long.MinValue))];
        Frequencies = [.. _newest.Select(rows => rows.Count)];
    }

    /// <summary>Gets in how many notices each term occurs; the common ones are not counted.</summary>
    public IReadOnlyList<int> Frequencies { get; }

    /// <summary>Gets how many sets of common terms have been asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>Returns whether some notice has both terms.</summary>
    public bool AreTogether(int one, int other) => Of([one, other], 1).Count > 0;

    /// <summary>Lists the newest notices that have all terms of a set.</summary>
    public List<long> Of(List<int> set, int limit)
    {
        var rarest = set.MinBy(term => Frequencies[term]);
        return IsRare(rarest)
            ? [.. _newest[rarest].Where(row => set.TrueForAll(term => term == rarest || Has(rarest, term, row))).Take(limit)]
            : Ask(set, limit);
    }

    private bool IsRare(int term) => Frequencies[term] <= Common;

    private bool Has(int rare, int other, long row)
    {
        if (!_pairs.TryGetValue((rare, other), out var rows))
        {
            rows = [.. IsRare(other) ? _newest[other] : Rows(Expression([rare, other]), Common, long.MinValue)];
            _pairs[(rare, other)] = rows;
        }

        return rows.Contains(row);
    }

    private List<long> Ask(List<int> set, int limit)
    {
        Asked++;
        return Rows(Expression(set), limit, _recent ??= RecentFrom(_connection));
    }

    private string? Expression(List<int> set) => SearchExpression.All(set.Select(index => _expressions[index]));

    private List<long> Rows(string? expression, int limit, long first) =>
        expression is null ? [] : SqliteSearchRows.Numbers(_connection, _filter, expression, limit, first);

    // The smallest of the tables that have a row for each notice.
    private static long RecentFrom(DbConnection connection)
    {
        using var command = connection.Command(
            "SELECT id FROM search_docsize ORDER BY id DESC LIMIT 1 OFFSET $newest",
            ("$newest", Newest));
        return command.ExecuteScalar() as long? ?? long.MinValue;
    }
}
