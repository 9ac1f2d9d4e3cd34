using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The statements that store a revision; always inside one transaction.</summary>
internal static class SqliteWriting
{
    /// <summary>Writes the current state and the revision.</summary>
    public static void Write(SqliteConnection connection, Submission submission, ContentVersion version, string document)
    {
        var notice = submission.Notice;
        var metadata = notice.Metadata;
        connection.Run(
            """
            INSERT INTO notices (id, index_number, revision, content,
            modified_at, sort_key, published_on, publisher, catalog, document_number, title)
            VALUES ($id, $index, $revision, $content, $at, $key, $on, $publisher, $catalog, $number, $title)
            ON CONFLICT (id) DO UPDATE SET revision = $revision, content = $content, modified_at = $at, sort_key = $key,
                published_on = $on, publisher = $publisher, catalog = $catalog, document_number = $number, title = $title
            """,
            ("$id", notice.Id.Value),
            ("$index", metadata.IndexNumber),
            ("$revision", version.Revision),
            ("$content", version.Content),
            ("$at", version.ModifiedAt.Stored()),
            ("$key", SortKey.Of(notice)),
            ("$on", metadata.PublishedOn.ToIso()),
            ("$publisher", metadata.Publisher),
            ("$catalog", metadata.Catalog),
            ("$number", metadata.DocumentNumber),
            ("$title", notice.Title));
        connection.Run(
            "INSERT INTO revisions (id, revision, content, document, published_at, published_by, note) VALUES ($id, $revision, $content, "
            + "$document, $at, $by, $note)",
            ("$id", notice.Id.Value),
            ("$revision", version.Revision),
            ("$content", version.Content),
            ("$document", document),
            ("$at", version.ModifiedAt.Stored()),
            ("$by", submission.By),
            ("$note", submission.Note));
        SqliteFiles.Note(connection, notice);
        SqliteSearchEntries.Put(connection, notice);
        SqliteChanges.Note(connection, notice.Id);
    }

    /// <summary>Writes a withdrawal: the text stays in the earlier revisions but is no longer served.</summary>
    public static void Withdraw(SqliteConnection connection, ContentVersion version, string by)
    {
        (string, object?)[] parameters =
        [
            ("$id", version.Id.Value),
            ("$revision", version.Revision),
            ("$content", version.Content),
            ("$at", version.ModifiedAt.Stored()),
            ("$reason", version.Withdrawal!.Reason),
            ("$by", by),
        ];
        connection.Run(
            "UPDATE notices SET revision = $revision, content = $content, modified_at = $at, withdrawn = $reason WHERE id = $id",
            parameters);
        connection.Run(
            """
            INSERT INTO revisions (id, revision, content, document, published_at, published_by, note, withdrawn)
            VALUES ($id, $revision, $content, '', $at, $by, $reason, 1)
            """,
            parameters);
        SqliteSearchEntries.Remove(connection, version.Id);
        SqliteChanges.Note(connection, version.Id);
    }

    /// <summary>Writes the reversal of a withdrawal: the earlier content under a new revision number.</summary>
    public static void TakeBack(SqliteConnection connection, ContentVersion version, string by, Notice notice, int shown)
    {
        (string, object?)[] parameters =
        [
            ("$id", version.Id.Value),
            ("$revision", version.Revision),
            ("$content", version.Content),
            ("$at", version.ModifiedAt.Stored()),
            ("$by", by),
            ("$document", Encoding.UTF8.GetString(JsonWriter.Canonical(notice))),
            ("$shown", shown),
        ];
        connection.Run(
            "UPDATE notices SET revision = $revision, content = $content, modified_at = $at, withdrawn = NULL WHERE id = $id",
            parameters);
        connection.Run(
            """
            INSERT INTO revisions (id, revision, content, document, published_at, published_by, restores)
            VALUES ($id, $revision, $content, $document, $at, $by, $shown)
            """,
            parameters);
        SqliteSearchEntries.Put(connection, notice);
        SqliteChanges.Note(connection, version.Id);
    }

    /// <summary>Updates the digest of the store; <paramref name="after"/> is null for a notice that is no longer shown.</summary>
    public static void UpdateDigest(SqliteConnection connection, ContentVersion? before, ContentVersion? after)
    {
        var earlier = SqliteList.Digest(connection);
        var digest = before is null ? earlier : ContentHash.Toggle(earlier, before.Id, before.Content);
        digest = after is null ? digest : ContentHash.Toggle(digest, after.Id, after.Content);
        connection.Run("UPDATE holdings SET digest = $digest", ("$digest", digest));
        SqliteSearchState.Follow(connection, earlier, digest);
    }
}
