using AccessibleContent.Search;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Finds the notices that have the most of a few terms together: first those with the heaviest set of terms that some notice has, then
/// those with the next. Sets of common terms are looked for among the newest notices only, so that no list is read to its end.
/// </summary>
internal sealed class SqliteTogether
{
    private const int MostTerms = 8;
    private const int MostSets = 48;
    private const int RowsOfSet = 60;
    private const int MostRows = 240;

    // Frequencies are counted to here.
    private const int Common = 500;
    private const int Newest = 50_000;
    private const double OfTitle = 0.25;
    private const double OfRecency = 0.15;
    private const double HalfLife = 730;

    private readonly SqliteConnection _connection;
    private readonly SqliteSearchFilter _filter;
    private readonly IReadOnlyList<SearchTerm> _terms;
    private readonly string?[] _expressions;
    private readonly double[] _weights;
    private readonly int[] _used;
    private readonly int _needed;
    private readonly bool _isPossible;
    private readonly long _recent;

    /// <param name="connection">A connection in a transaction.</param>
    /// <param name="filter">The filters.</param>
    /// <param name="terms">The terms.</param>
    public SqliteTogether(SqliteConnection connection, SqliteSearchFilter filter, IReadOnlyList<SearchTerm> terms)
    {
        (_connection, _filter, _terms) = (connection, filter, terms);
        _expressions = [.. _terms.Select(term => term.Expression)];
        Frequencies = [.. _expressions.Select(expression => Rows(expression, Common + 1, long.MinValue).Count)];
        Count = SqliteCoverage.CountOf(connection);
        _weights = [.. terms.Select((term, index) => term.Weight * SqliteCoverage.Weight(Frequencies[index], Count))];
        _used = [.. Enumerable.Range(0, terms.Count)
            .Where(index => Frequencies[index] > 0)
            .OrderByDescending(index => terms[index].IsNeeded)
            .ThenByDescending(index => _weights[index])
            .Take(MostTerms)];
        _needed = _used.Index().Where(one => terms[one.Item].IsNeeded).Sum(one => 1 << one.Index);
        _isPossible = terms.Index().All(one => !one.Item.IsNeeded || _used.Contains(one.Index));
        _recent = RecentFrom(connection);
    }

    /// <summary>Gets in how many notices each term occurs; the common ones are not counted.</summary>
    public IReadOnlyList<int> Frequencies { get; }

    /// <summary>Gets how many notices are published.</summary>
    public int Count { get; }

    /// <summary>Lists the notices, the most promising first; of those with the same terms the newer ones.</summary>
    public List<SearchCandidate> Best(int limit)
    {
        var rows = new Dictionary<long, double>();
        foreach (var (set, weight) in Sets())
        {
            foreach (var row in Rows(Expression(set), RowsOfSet, Bound(set)))
            {
                rows.TryAdd(row, weight);
            }

            if (rows.Count >= MostRows)
            {
                break;
            }
        }

        var all = Math.Max(double.Epsilon, _weights.Sum());
        var found = rows.Select(row => (One: SqliteSearchRows.Find(_connection, row.Key), Share: row.Value / all))
            .Where(one => one.One is not null && _filter.Admits(one.One))
            .Select(one => (One: one.One!, one.Share))
            .ToList();
        var newest = found.Select(one => one.One.Day.DayNumber).DefaultIfEmpty().Max();
        foreach (var (one, share) in found)
        {
            var recency = Math.Pow(2, (one.Day.DayNumber - newest) / HalfLife);
            (one.Rank, one.Coverage) = (SearchRank.Most, share);
            one.Share = (int)Math.Round(
                1000 * (share + (OfTitle * InTitle(one) / all) + (OfRecency * recency)) / (1 + OfTitle + OfRecency));
        }

        return [.. SearchRanking.Ordered(found.Select(one => one.One)).Take(limit)];
    }

    private double InTitle(SearchCandidate one) => _terms.Select((term, index) => term.IsIn(one.FoldedTitle) ? _weights[index] : 0).Sum();

    // The sets that may be in one notice, the heaviest first: no set with two terms that are nowhere together.
    private IEnumerable<(List<int> Set, double Weight)> Sets()
    {
        if (!_isPossible)
        {
            return [];
        }

        var apart = Apart();
        return Enumerable.Range(1, (1 << _used.Length) - 1)
            .Where(bits => (bits & _needed) == _needed && !apart.Exists(pair => (bits & pair) == pair))
            .Select(bits => _used.Where((_, index) => (bits & (1 << index)) != 0).ToList())
            .Select(set => (set, set.Sum(index => _weights[index])))
            .OrderByDescending(set => set.Item2)
            .Take(MostSets);
    }

    private List<int> Apart() =>
    [
        .. from one in Enumerable.Range(0, _used.Length)
           from other in Enumerable.Range(one + 1, _used.Length - one - 1)
           let pair = new List<int> { _used[one], _used[other] }
           where Rows(Expression(pair), 1, Bound(pair)).Count == 0
           select (1 << one) | (1 << other),
    ];

    // A rare term makes a short list of any set.
    private long Bound(List<int> set) => set.Exists(index => Frequencies[index] <= Common) ? long.MinValue : _recent;

    private string? Expression(List<int> set) => SearchExpression.All(set.Select(index => _expressions[index]));

    private List<long> Rows(string? expression, int limit, long first) =>
        expression is null ? [] : SqliteSearchRows.Numbers(_connection, _filter, expression, limit, first);

    private static long RecentFrom(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT row FROM search_rows ORDER BY row DESC LIMIT 1 OFFSET $newest", ("$newest", Newest));
        return command.ExecuteScalar() as long? ?? long.MinValue;
    }
}
