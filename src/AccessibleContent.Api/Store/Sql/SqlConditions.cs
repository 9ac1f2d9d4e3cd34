using System.Data.Common;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>
/// The conditions of a query that can be checked without reading documents. Only those that it has are written, so that SQLite uses the
/// index of one of them.
/// </summary>
internal sealed class SqlConditions
{
    // PostgreSQL's index of both names has those of ordinary length: two long ones are more than an entry of it can hold.
    private const int Ordinary = 300;

    private readonly List<string> _sql = ["notices.withdrawn IS NULL"];
    private readonly List<(string Name, object? Value)> _parameters;

    /// <summary>Writes the conditions of a query.</summary>
    public SqlConditions(DbConnection connection, SqlNames names, NoticeQuery query)
    {
        _parameters = [("@after", query.After is { } after ? ListPosition.KeyOf(after) : null), ("@limit", query.Limit + 1)];
        Add("index_number = @index", "@index", query.IndexNumber);
        // A sort key begins with the day, then a T or a space.
        Add("sort_key >= @from", "@from", query.From?.ToIso());
        Add("sort_key < @to", "@to", query.To is { } to ? to.ToIso() + "U" : null);
        var catalogs = query.Catalog is { } catalog ? names.Catalogs(connection, catalog) : [];
        var publishers = query.Publisher is { } publisher ? names.Publishers(connection, publisher) : [];
        (Catalog, Publisher) = (Add("catalog", catalogs), Add("publisher", publishers));
        if (catalogs.Count > 0 && publishers.Count > 0 && Longest(catalogs) + Longest(publishers) <= Ordinary)
        {
            // As the index says it, so that it is used.
            _sql.Add($"length(catalog) + length(publisher) <= {Ordinary}");
        }

        Kept ??= _sql.Count == 1 ? "kind = 'all' AND name = ''" : null;
    }

    /// <summary>Gets the condition that finds the total in the table of counts; null if it is not kept there.</summary>
    public string? Kept { get; private set; }

    /// <summary>Gets the column of the catalogue as published; null if the query names none.</summary>
    public string? Catalog { get; }

    /// <summary>Gets the publisher as published; null if the query names none.</summary>
    public string? Publisher { get; }

    /// <summary>Gets the parameters.</summary>
    public (string Name, object? Value)[] Parameters => [.. _parameters];

    /// <summary>Gets the conditions in SQL.</summary>
    public override string ToString() => string.Join(" AND ", _sql);

    private static int Longest(IReadOnlyList<string> names) => names.Max(name => name.Length);

    private void Add(string condition, string parameter, string? value)
    {
        if (value is not null)
        {
            _sql.Add(condition);
            _parameters.Add((parameter, value));
        }
    }

    private string? Add(string column, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return null;
        }

        var parameters = names.Index().Select(one => ($"@{column}{one.Index}", (object?)one.Item)).ToList();
        var choice = $"IN ({string.Join(", ", parameters.Select(one => one.Item1))})";
        _sql.Add($"{column} {choice}");
        _parameters.AddRange(parameters);
        Kept = _sql.Count == 2 ? $"kind = '{column}' AND name {choice}" : null;
        return names[0];
    }
}
