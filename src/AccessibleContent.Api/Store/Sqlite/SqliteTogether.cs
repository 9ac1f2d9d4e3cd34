using System.Data.Common;
using AccessibleContent.Search;

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
    private const int MostAsked = 60;

    private const double OfTitle = 0.25;
    private const double OfRecency = 0.15;
    private const double HalfLife = 730;

    private readonly DbConnection _connection;
    private readonly SqliteSearchFilter _filter;
    private readonly IReadOnlyList<SearchTerm> _terms;
    private readonly SqliteTermRows _rows;
    private readonly double[] _weights;
    private readonly int[] _used;
    private readonly int _needed;
    private readonly bool _isPossible;
    private readonly HashSet<int> _apart = [];

    /// <param name="connection">A connection in a transaction.</param>
    /// <param name="filter">The filters.</param>
    /// <param name="terms">The terms.</param>
    public SqliteTogether(DbConnection connection, SqliteSearchFilter filter, IReadOnlyList<SearchTerm> terms)
    {
        (_connection, _filter, _terms) = (connection, filter, terms);
        _rows = new(connection, filter, [.. terms.Select(term => term.Expression)]);
        Count = SqliteCoverage.CountOf(connection);
        _weights = [.. terms.Select((term, index) => term.Weight * SqliteCoverage.Weight(_rows.Frequencies[index], Count))];
        _used = [.. Enumerable.Range(0, terms.Count)
            .Where(index => _rows.Frequencies[index] > 0)
            .OrderByDescending(index => terms[index].IsNeeded)
            .ThenByDescending(index => _weights[index])
            .Take(MostTerms)];
        _needed = _used.Index().Where(one => terms[one.Item].IsNeeded).Sum(one => 1 << one.Index);
        _isPossible = terms.Index().All(one => !one.Item.IsNeeded || _used.Contains(one.Index));
    }

    /// <summary>Gets in how many notices each term occurs; the common ones are not counted.</summary>
    public IReadOnlyList<int> Frequencies => _rows.Frequencies;

    /// <summary>Gets how many notices are published.</summary>
    public int Count { get; }

    /// <summary>Lists the notices, the most promising first; of those with the same terms the newer ones.</summary>
    public List<SearchCandidate> Best(int limit)
    {
        var rows = Rows();
        var all = Math.Max(double.Epsilon, _weights.Sum());
        var found = SqliteSearchRows.Find(_connection, _filter, rows.Keys);
        var newest = found.Select(one => one.Day.DayNumber).DefaultIfEmpty().Max();
        foreach (var one in found)
        {
            var recency = Math.Pow(2, (one.Day.DayNumber - newest) / HalfLife);
            (one.Rank, one.Coverage) = (SearchRank.Most, rows[one.Row] / all);
            one.Share = (int)Math.Round(
                1000 * (one.Coverage + (OfTitle * InTitle(one) / all) + (OfRecency * recency)) / (1 + OfTitle + OfRecency));
        }

        return [.. SearchRanking.Ordered(found).Take(limit)];
    }

    private double InTitle(SearchCandidate one) => _terms.Select((term, index) => term.IsIn(one.FoldedTitle) ? _weights[index] : 0).Sum();

    // Row numbers, each with the weight of the heaviest set that leads to it.
    private Dictionary<long, double> Rows()
    {
        var rows = new Dictionary<long, double>();
        var sets = 0;
        foreach (var (bits, weight) in Sets())
        {
            if (sets == MostSets || rows.Count >= MostRows || _rows.Asked >= MostAsked)
            {
                break;
            }

            var its = IsApart(bits) ? [] : _rows.Of(Terms(bits), RowsOfSet);
            its.ForEach(row => rows.TryAdd(row, weight));
            sets += its.Count > 0 || !FindApart(bits) ? 1 : 0;
        }

        return rows;
    }

    // The sets that may be in one notice, the heaviest first.
    private IEnumerable<(int Bits, double Weight)> Sets() => !_isPossible ? [] : Enumerable.Range(1, (1 << _used.Length) - 1)
        .Where(bits => (bits & _needed) == _needed)
        .Select(bits => (bits, Terms(bits).Sum(index => _weights[index])))
        .OrderByDescending(set => set.Item2);

    private List<int> Terms(int bits) => [.. _used.Where((_, index) => (bits & (1 << index)) != 0)];

    private bool IsApart(int bits) => _apart.Any(pair => (bits & pair) == pair);

    // No set with two terms that are nowhere together needs to be asked for.
    private bool FindApart(int bits)
    {
        if (IsApart(bits))
        {
            return true;
        }

        foreach (var one in Enumerable.Range(0, _used.Length).Where(one => (bits & (1 << one)) != 0))
        {
            _apart.UnionWith(Enumerable.Range(one + 1, _used.Length - one - 1)
                .Where(other => (bits & (1 << other)) != 0 && !_rows.AreTogether(_used[one], _used[other]))
                .Select(other => (1 << one) | (1 << other)));
        }

        return IsApart(bits);
    }
}
