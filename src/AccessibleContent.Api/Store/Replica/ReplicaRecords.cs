using System.Data.Common;
using AccessibleContent.Api.Store.Sql;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>The statements for the rows of a replica: the same tables as those of a store.</summary>
internal static class ReplicaRecords
{
    private const string Insert =
        """
        INSERT INTO notices (id, index_number, revision, content, modified_at, sort_key,
            published_on, publisher, catalog, document_number, title, withdrawn)
        VALUES (@id, @index, @revision, @content, @at, @key, @on, @publisher, @catalog, @number, @title, @withdrawn)
        ON CONFLICT (id) DO UPDATE SET index_number = @index, revision = @revision, content = @content, modified_at = @at,
            sort_key = @key, published_on = @on, publisher = @publisher, catalog = @catalog, document_number = @number, title = @title,
            withdrawn = @withdrawn
        """;

    /// <summary>Finds what is there of a notice.</summary>
    public static ReplicaRecord? Find(DbConnection connection, string id)
    {
        using var command = connection.Command("SELECT content, sort_key, withdrawn FROM notices WHERE id = @id", ("@id", id));
        using var row = command.ExecuteReader();
        return row.Read() ? new(row.GetString(0), row.GetString(1), !row.IsDBNull(2)) : null;
    }

    /// <summary>Finds the notice that has a 索引号.</summary>
    public static string? HolderOf(DbConnection connection, string index) =>
        connection.Scalar<string>("SELECT id FROM notices WHERE index_number = @index", ("@index", index));

    /// <summary>Writes the rows of a notice.</summary>
    public static void Write(DbConnection connection, ReplicaRow row)
    {
        connection.Run(
            Insert,
            ("@id", row.Id.Value),
            ("@index", row.IndexNumber),
            ("@revision", row.Revision),
            ("@content", row.Content),
            ("@at", row.ModifiedAt),
            ("@key", row.SortKey),
            ("@on", row.PublishedOn),
            ("@publisher", row.Publisher),
            ("@catalog", row.Catalog),
            ("@number", row.DocumentNumber),
            ("@title", row.Title),
            ("@withdrawn", row.Withdrawn));
        Write(connection, row, row.Withdrawn is null ? row.Shown : null);
        Write(connection, row, row.Withdrawn is null ? row.Said : null);
    }

    /// <summary>Removes a notice that the store does not have. As if it were withdrawn first, since only that is counted.</summary>
    public static void Remove(DbConnection connection, string id) => connection.Run(
        "UPDATE notices SET withdrawn = '' WHERE id = @id AND withdrawn IS NULL; DELETE FROM notices WHERE id = @id",
        ("@id", id));

    private static void Write(DbConnection connection, ReplicaRow row, ReplicaRevision? revision)
    {
        if (revision is null)
        {
            return;
        }

        connection.Run(
            "INSERT INTO revisions (id, revision, content, document, published_at, published_by, note, restores) "
            + "VALUES (@id, @revision, @content, @document, @at, @by, @note, @restores)",
            ("@id", row.Id.Value),
            ("@revision", revision.Number),
            ("@content", revision.Content),
            ("@document", revision.Document),
            ("@at", revision.PublishedAt),
            ("@by", revision.PublishedBy),
            ("@note", revision.Note),
            ("@restores", revision.Restores));
    }
}
