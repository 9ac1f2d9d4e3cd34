using System.Data.Common;
using System.Text.Json;
using AccessibleContent.Api.Notices;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The terms in an SQL database.</summary>
internal sealed class SqlTermStore(ISqlDatabase database) : ITermStore
{
    private const string Columns = "SELECT version, changed_at, document, synonyms, say FROM terms";

    /// <inheritdoc/>
    public ValueTask<TermList> FindAsync(CancellationToken cancellation) => database.ReadLatestAsync(Current, cancellation);

    /// <inheritdoc/>
    public ValueTask<TermList?> FindAsync(int version, CancellationToken cancellation) =>
        database.ReadLatestAsync(connection => Find(connection, version), cancellation);

    /// <inheritdoc/>
    public ValueTask<TermList?> SaveAsync(
        SiteWords words,
        string expected,
        DateTimeOffset at,
        string by,
        CancellationToken cancellation) => database.WriteAsync(session => Save(session.Connection, words, expected, at, by), cancellation);

    private static int Newest(DbConnection connection) => (int)(connection.Number("SELECT max(version) FROM terms") ?? 0);

    private static TermList? Find(DbConnection connection, int version)
    {
        using var command = connection.Command(
            $"{Columns} WHERE version = @version",
            ("@version", version));
        using var row = command.ExecuteReader();
        return !row.Read() ? null : TryRead(row) ?? throw new InvalidDataException($"Version {version} of the terms is damaged.");
    }

    private static TermList? Save(DbConnection connection, SiteWords words, string expected, DateTimeOffset at, string by)
    {
        var before = Current(connection);
        if (before.Content != expected)
        {
            return null;
        }

        var after = new TermList(before.Newest + 1, at, words.Items, words.Synonyms, words.Say);
        if (before.Content == after.Content && before.Newest == before.Version)
        {
            return before;
        }

        Insert(connection, after, by);

        // Read back, as by every other process: times are stored in milliseconds.
        return Current(connection);
    }

    private static void Insert(DbConnection connection, TermList list, string by)
    {
        using var command = connection.Command(
            "INSERT INTO terms (version, document, synonyms, say, changed_at, changed_by) "
                + "VALUES (@version, @document, @synonyms, @say, @at, @by)",
            ("@version", list.Version),
            ("@document", JsonSerializer.Serialize([.. list.Items], TermJson.Readable.TermArray)),
            ("@synonyms", JsonSerializer.Serialize([.. list.Synonyms], TermJson.Readable.SynonymArray)),
            ("@say", JsonSerializer.Serialize([.. list.Say], TermJson.Readable.SpokenNameArray)),
            ("@at", list.ChangedAt!.Value.Stored()),
            ("@by", by));
        command.ExecuteNonQuery();
    }

    // A damaged version is skipped in favour of the one before it.
    private static TermList Current(DbConnection connection)
    {
        var newest = Newest(connection);
        for (var version = newest; version > 0; version--)
        {
            using var command = connection.Command($"{Columns} WHERE version = @version", ("@version", version));
            using var row = command.ExecuteReader();
            if (row.Read() && TryRead(row) is { } list)
            {
                return list with { Newest = newest };
            }
        }

        return TermList.Empty with { Newest = newest };
    }

    private static TermList? TryRead(DbDataReader row)
    {
        try
        {
            var items = JsonSerializer.Deserialize(row.GetString(2), TermJson.Readable.TermArray);
            var synonyms = JsonSerializer.Deserialize(row.GetString(3), TermJson.Readable.SynonymArray);
            var say = JsonSerializer.Deserialize(row.GetString(4), TermJson.Readable.SpokenNameArray);
            return items is null || !Array.TrueForAll(items, IsWhole)
                || synonyms is null || !Array.TrueForAll(synonyms, SiteSynonym.IsWhole)
                || say is null || !Array.TrueForAll(say, SpokenName.IsWhole)
                ? null
                : new(
                    row.GetInt32(0),
                    row.Moment(1),
                    [.. items.Select(term => term.Clean()).Where(term => term.IsUsable)],
                    [.. synonyms.Select(SiteSynonym.Clean).Where(SiteSynonym.IsUsable)],
                    [.. say.Select(name => name.Clean()).Where(name => name.IsUsable)]);
        }
        catch (Exception damaged) when (damaged is JsonException or FormatException or InvalidCastException)
        {
            return null;
        }
    }

    private static bool IsWhole(Term? term) =>
        term is { Source: not null, Result: not null } && (term.Script is null || HanScript.Find(term.Script) is not null);
}
