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
    public static ReplicaRecord? Find(PreparedCommands commands, string id)
    {
        var command = commands.Command("SELECT content, sort_key, withdrawn FROM notices WHERE id = @id", ("@id", id));
        using var row = command.ExecuteReader();
        return row.Read() ? new(row.GetString(0), row.GetString(1), !row.IsDBNull(2)) : null;
    }

    /// <summary>Finds the notice that has a 索引号.</summary>
    public static string? HolderOf(PreparedCommands commands, string index) =>
        commands.Find<string>("SELECT id FROM notices WHERE index_number = @index", ("@index", index));

    /// <summary>Writes the rows of a notice.</summary>
    public static void Write(PreparedCommands commands, ReplicaRow row)
    {
        commands.Run(
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
        Write(commands, row, row.Withdrawn is null ? row.Shown : null);
        Write(commands, row, row.Withdrawn is null ? row.Said : null);
    }

    /// <summary>Removes a notice that the store does not have. As if it were withdrawn first, since only that is counted.</summary>
    public static void Remove(PreparedCommands commands, string id)
    {
        commands.Run("UPDATE notices SET withdrawn = '' WHERE id = @id AND withdrawn IS NULL", ("@id", id));
        commands.Run("DELETE FROM notices WHERE id = @id", ("@id", id));
    }

    /// <summary>Removes the text of a notice.</summary>
    public static void RemoveText(PreparedCommands commands, string id) =>
        commands.Run("DELETE FROM revisions WHERE id = @id", ("@id", id));

    private static void Write(PreparedCommands commands, ReplicaRow row, ReplicaRevision? revision)
    {
        if (revision is null)
        {
            return;
        }

        commands.Run(
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
