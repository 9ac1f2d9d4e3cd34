using System.Data.Common;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>
/// The names of columns (栏目) and publishers as published, found by their spelling in any script. They are read once for each state of
/// the store, by skipping from name to name in an index.
/// </summary>
internal sealed class SqlNames
{
    // More names than a site has, so that a hostile one cannot make every publication slow; beyond, a name is found as it is written.
    private const int Most = 10_000;

    private readonly Column _catalogs = new("catalog");
    private readonly Column _publishers = new("publisher");

    /// <summary>Finds the names of a column of the catalogue; the name itself if there is none.</summary>
    public IReadOnlyList<string> Catalogs(DbConnection connection, string name) => _catalogs.Find(connection, name);

    /// <summary>Finds the names of a publisher; the name itself if there is none.</summary>
    public IReadOnlyList<string> Publishers(DbConnection connection, string name) => _publishers.Find(connection, name);

    private sealed class Column(string column)
    {
        // Of published notices only, as their index is: other names find nothing.
        private readonly string _sql =
            $"""
            WITH RECURSIVE choice (value) AS (
                SELECT min({column}) FROM notices WHERE withdrawn IS NULL
                UNION ALL SELECT (SELECT min({column}) FROM notices WHERE withdrawn IS NULL AND {column} > value)
                FROM choice WHERE value IS NOT NULL)
            SELECT value FROM choice WHERE value IS NOT NULL LIMIT {Most}
            """;

        private volatile Known? _known;

        public string[] Find(DbConnection connection, string name)
        {
            var digest = SqlList.Digest(connection);
            if (_known is not { } known || known.Digest != digest)
            {
                _known = known = Read(connection, digest);
            }

            string[] found = [.. known.Names[NameForms.Fold(name)]];
            return known.IsWhole && found.Length > 0 ? found : [.. found.Append(name).Distinct(StringComparer.Ordinal)];
        }

        private Known Read(DbConnection connection, string digest)
        {
            using var command = connection.Command(_sql);
            using var rows = command.ExecuteReader();
            var names = new List<string>();
            while (rows.Read())
            {
                names.Add(rows.GetString(0));
            }

            return new(digest, names.ToLookup(NameForms.Fold, StringComparer.Ordinal), names.Count < Most);
        }
    }

    private sealed record Known(string Digest, ILookup<string, string> Names, bool IsWhole);
}
