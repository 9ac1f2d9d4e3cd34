using System.Data.Common;
using AccessibleContent.Api.Store.Sql;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Finds the notices that have the most of some terms, by weight: what few notices have weighs more. The rare terms bring the notices, the
/// common ones are looked for in these alone, so that no list is read to its end.
/// </summary>
internal sealed class SqliteCoverage
{
    // Beyond so many notices a term is common.
    private const int Common = 500;
    private const int MostRows = 3_000;

    // So many of the best are ranked by their titles too.
    private const int MostRead = 200;

    // In a small store, too, a word that no notice has weighs more than one that half of them have.
    private const int LeastNotices = 1_000;

    private readonly DbConnection _connection;
    private readonly SqliteSearchFilter _filter;
    private readonly IReadOnlyList<SearchTerm> _terms;
    private readonly string?[] _expressions;
    private readonly List<long>[] _newest;
    private readonly double[] _weights;
    private readonly int[] _lengths;

    /// <param name="connection">A connection in a transaction.</param>
    /// <param name="filter">The filters.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="narrow">Adds to the expression of a term what every notice must have or must not have.</param>
    public SqliteCoverage(
        DbConnection connection,
        SqliteSearchFilter filter,
        IReadOnlyList<SearchTerm> terms,
        Func<string, string>? narrow = null)
    {
        (_connection, _filter, _terms) = (connection, filter, terms);
        _expressions = [.. terms.Select(term => term.Expression is { } expression ? narrow?.Invoke(expression) ?? expression : null)];
        _newest = [.. _expressions.Select(expression => Numbers(expression, Common + 1))];
        Count = CountOf(connection);
        _weights = [.. terms.Select((term, index) => IsBorder(index) ? 0 : term.Weight * Weight(_newest[index].Count, Count))];
        _lengths = [.. terms.Select((term, index) => IsBorder(index) || term.Weight < 1 ? 0 : term.Words[0].Length)];
    }

    /// <summary>Gets in how many notices each term occurs; the common ones are not counted.</summary>
    public IEnumerable<int> Frequencies => _newest.Select(rows => rows.Count);

    /// <summary>Gets how many notices are published.</summary>
    public int Count { get; }

    /// <summary>Lists the notices, those with the most first, each with its share of the weight, in thousandths.</summary>
    public List<SearchCandidate> Best(int limit)
    {
        var (weight, length) = (_weights.Sum(), (double)_lengths.Sum());
        var rows = Rows();
        var best = rows.OrderByDescending(pair => pair.Value.Weight / weight)
            .ThenByDescending(pair => pair.Key)
            .Take(Math.Max(limit, MostRead))
            .Select(pair => pair.Key);
        var found = SqliteSearchRows.Find(_connection, _filter, best);
        foreach (var one in found)
        {
            one.Rank = SearchRank.Most;
            (one.Weight, one.Coverage) = (rows[one.Row].Weight / weight, rows[one.Row].Length / length);
            one.Share = (int)Math.Round(1000 * ((0.8 * one.Weight) + (0.2 * InTitle(one) / weight)));
        }

        return [.. SearchRanking.Ordered(found).Take(limit)];
    }

    private double InTitle(SearchCandidate one) => _terms.Select((term, index) => term.IsIn(one.FoldedTitle) ? _weights[index] : 0).Sum();

    private Dictionary<long, (double Weight, int Length)> Rows()
    {
        var rows = new Dictionary<long, (double Weight, int Length)>();
        var rare = _newest.Index().Where(one => one.Item.Count is > 0 and <= Common).Select(one => one.Index).ToList();
        foreach (var term in rare)
        {
            Add(rows, term, _newest[term]);
        }

        var common = _newest.Index().Where(one => one.Item.Count > Common).Select(one => one.Index).ToList();
        var anyRare = SearchExpression.Any(rare.Select(term => _expressions[term]));
        var (sharing, shared) = anyRare is null ? Together(common) : ([], []);
        foreach (var term in common)
        {
            var its = anyRare is null
                ? _newest[term].Concat(sharing.Contains(term) ? shared : [])
                : Numbers(SearchExpression.All([anyRare, _expressions[term]]), MostRows);
            Add(rows, term, its.Distinct());
        }

        return rows;
    }

    private void Add(Dictionary<long, (double Weight, int Length)> rows, int term, IEnumerable<long> its)
    {
        foreach (var row in its)
        {
            var (weight, length) = rows.GetValueOrDefault(row);
            rows[row] = (weight + _weights[term], length + _lengths[term]);
        }
    }

    // As many common terms as some notice has at once, one after the other.
    private (HashSet<int> Terms, List<long> Rows) Together(List<int> common)
    {
        var terms = new HashSet<int>();
        string? all = null;
        foreach (var term in common)
        {
            var more = all is null ? _expressions[term] : SearchExpression.All([all, _expressions[term]]);
            if (Numbers(more, 1).Count > 0)
            {
                terms.Add(term);
                all = more;
            }
        }

        return (terms, Numbers(all, Common));
    }

    // A pair of characters that no notice has, beside one that some have, is only the border between two words.
    private bool IsBorder(int index) =>
        _newest[index].Count == 0
        && ((_terms[index].OverlapsLast && _newest[index - 1].Count > 0)
            || (index + 1 < _terms.Count && _terms[index + 1].OverlapsLast && _newest[index + 1].Count > 0));

    /// <summary>Returns how much a term weighs that occurs in so many of all notices.</summary>
    internal static double Weight(int frequency, int count) => Math.Log(1 + ((double)Math.Max(count, LeastNotices) / (frequency + 1)));

    private List<long> Numbers(string? expression, int limit) =>
        expression is null ? [] : SqliteSearchRows.Numbers(_connection, _filter, expression, limit);

    /// <summary>Counts the published notices.</summary>
    internal static int CountOf(DbConnection connection)
    {
        using var command = connection.Command("SELECT ifnull(sum(number), 0) FROM counts WHERE kind = 'all' AND name = ''");
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
