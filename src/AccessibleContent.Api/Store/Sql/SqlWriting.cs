using System.Data.Common;
using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The statements that store a revision; always inside one transaction.</summary>
internal static class SqlWriting
{
    /// <summary>Writes the current state and the revision.</summary>
    public static void Write(SqlSession session, Submission submission, ContentVersion version, string document)
    {
        var (connection, notice) = (session.Connection, submission.Notice);
        var metadata = notice.Metadata;
        connection.Run(
            """
            INSERT INTO notices (id, index_number, revision, content,
            modified_at, sort_key, published_on, publisher, catalog, document_number, title)
            VALUES (@id, @index, @revision, @content, @at, @key, @on, @publisher, @catalog, @number, @title)
            ON CONFLICT (id) DO UPDATE SET revision = @revision, content = @content, modified_at = @at, sort_key = @key,
                published_on = @on, publisher = @publisher, catalog = @catalog, document_number = @number, title = @title
            """,
            ("@id", notice.Id.Value),
            ("@index", metadata.IndexNumber),
            ("@revision", version.Revision),
            ("@content", version.Content),
            ("@at", version.ModifiedAt.Stored()),
            ("@key", SortKey.Of(notice)),
            ("@on", metadata.PublishedOn.ToIso()),
            ("@publisher", metadata.Publisher),
            ("@catalog", metadata.Catalog),
            ("@number", metadata.DocumentNumber),
            ("@title", notice.Title));
        connection.Run(
            "INSERT INTO revisions (id, revision, content, document, published_at, published_by, note) VALUES (@id, @revision, @content, "
            + "@document, @at, @by, @note)",
            ("@id", notice.Id.Value),
            ("@revision", version.Revision),
            ("@content", version.Content),
            ("@document", document),
            ("@at", version.ModifiedAt.Stored()),
            ("@by", submission.By),
            ("@note", submission.Note));
        SqlFiles.Note(connection, notice);
        session.Index(notice);
        SqlChanges.Note(session, notice.Id);
    }

    /// <summary>Writes a withdrawal: the text stays in the earlier revisions but is no longer served.</summary>
    public static void Withdraw(SqlSession session, ContentVersion version, string by)
    {
        var connection = session.Connection;
        (string, object?)[] parameters =
        [
            ("@id", version.Id.Value),
            ("@revision", version.Revision),
            ("@content", version.Content),
            ("@at", version.ModifiedAt.Stored()),
            ("@reason", version.Withdrawal!.Reason),
            ("@by", by),
        ];
        connection.Run(
            "UPDATE notices SET revision = @revision, content = @content, modified_at = @at, withdrawn = @reason WHERE id = @id",
            parameters);
        connection.Run(
            """
            INSERT INTO revisions (id, revision, content, document, published_at, published_by, note, withdrawn)
            VALUES (@id, @revision, @content, '', @at, @by, @reason, 1)
            """,
            parameters);
        session.Unindex(version.Id);
        SqlChanges.Note(session, version.Id);
    }

    /// <summary>Writes the reversal of a withdrawal: the earlier content under a new revision number.</summary>
    public static void TakeBack(SqlSession session, ContentVersion version, string by, Notice notice, int shown)
    {
        var connection = session.Connection;
        (string, object?)[] parameters =
        [
            ("@id", version.Id.Value),
            ("@revision", version.Revision),
            ("@content", version.Content),
            ("@at", version.ModifiedAt.Stored()),
            ("@by", by),
            ("@document", Encoding.UTF8.GetString(JsonWriter.Canonical(notice))),
            ("@shown", shown),
        ];
        connection.Run(
            "UPDATE notices SET revision = @revision, content = @content, modified_at = @at, withdrawn = NULL WHERE id = @id",
            parameters);
        connection.Run(
            """
            INSERT INTO revisions (id, revision, content, document, published_at, published_by, restores)
            VALUES (@id, @revision, @content, @document, @at, @by, @shown)
            """,
            parameters);
        session.Index(notice);
        SqlChanges.Note(session, version.Id);
    }

    /// <summary>Updates the digest of the store; <paramref name="after"/> is null for a notice that is no longer shown.</summary>
    public static void UpdateDigest(SqlSession session, ContentVersion? before, ContentVersion? after)
    {
        var earlier = SqlList.Digest(session.Connection);
        var digest = before is null ? earlier : ContentHash.Toggle(earlier, before.Id, before.Content);
        digest = after is null ? digest : ContentHash.Toggle(digest, after.Id, after.Content);
        session.Connection.Run("UPDATE holdings SET digest = @digest", ("@digest", digest));
        session.FollowDigest(earlier, digest);
    }
}
