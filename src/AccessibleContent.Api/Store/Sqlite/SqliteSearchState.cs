using System.Data.Common;
using AccessibleContent.Api.Store.Sql;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// How far the index is made. Each write follows the digest of the store in it, so that a program that does not know the index leaves a
/// difference behind, and the index is made anew.
/// </summary>
/// <param name="IsCurrent">Whether it is made by today's rules, and every write since has followed.</param>
/// <param name="MadeUntil">The sort key up to which it is made; null if it is whole.</param>
/// <param name="IsFilled">Whether the file has had every notice: one that follows another store begins without them.</param>
internal sealed record SqliteSearchState(bool IsCurrent, string? MadeUntil, bool IsFilled = true)
{
    /// <summary>Gets a value indicating whether the index has every published notice of the file.</summary>
    public bool IsMade => IsCurrent && MadeUntil is null;

    /// <summary>Gets a value indicating whether the index has every published notice.</summary>
    public bool IsWhole => IsMade && IsFilled;

    /// <summary>Reads the state.</summary>
    public static SqliteSearchState Read(DbConnection connection)
    {
        using var command = connection.Command(
            """
            SELECT version = $version AND search_state.digest = holdings.digest, made_until, coalesce((SELECT whole FROM replica), 1)
            FROM search_state, holdings
            """,
            ("$version", SearchEntry.Version));
        using var row = command.ExecuteReader();
        return row.Read() ? new(row.GetBoolean(0), row.Text(1), row.GetBoolean(2)) : new(false, null);
    }

    /// <summary>Requires a whole index.</summary>
    /// <exception cref="StoreUnavailableException">It is being made.</exception>
    public static void Require(DbConnection connection)
    {
        if (!Read(connection).IsWhole)
        {
            throw new StoreUnavailableException(null, StoreTrouble.Indexing);
        }
    }

    /// <summary>Follows a write that changed the digest of the store.</summary>
    public static void Follow(DbConnection connection, string before, string after) =>
        connection.Run("UPDATE search_state SET digest = $after WHERE digest = $before", ("$before", before), ("$after", after));

    /// <summary>Notes up to which sort key the index is made; null if it is whole.</summary>
    public static void Note(DbConnection connection, string? madeUntil) =>
        connection.Run("UPDATE search_state SET made_until = $until", ("$until", madeUntil));

    /// <summary>Empties the index, to make it by today's rules.</summary>
    public static void Clear(DbConnection connection) => connection.Run(
        """
        INSERT INTO search (search) VALUES ('delete-all');
        DELETE FROM search_rows;
        DELETE FROM search_keys;
        UPDATE search_state SET version = $version, made_until = '', digest = (SELECT digest FROM holdings)
        """,
        ("$version", SearchEntry.Version));
}
