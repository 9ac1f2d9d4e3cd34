using System.Text;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;
using Npgsql;
using NpgsqlTypes;

namespace AccessibleContent.Api.Store.Postgres;

/// <summary>
/// Stores many notices that are new to the store at once, as the single statements would, in a fraction of their time. What is not new, or
/// not to be published now, is left to them.
/// </summary>
/// <param name="session">The transaction.</param>
/// <param name="connection">Its connection.</param>
internal sealed class PostgresFilling(PostgresSession session, NpgsqlConnection connection)
{
    private const string Taken =
        """
        SELECT id FROM notices WHERE id = ANY (@ids) OR index_number = ANY (@indexes)
        UNION ALL SELECT id FROM scheduled WHERE id = ANY (@ids)
        UNION ALL SELECT index_number FROM notices WHERE index_number = ANY (@indexes)
        """;

    /// <summary>Stores those that are new; null in the places of the others.</summary>
    public Publication?[] Fill(IReadOnlyList<Submission?> submissions)
    {
        var publications = new Publication?[submissions.Count];
        var rows = New(submissions);
        if (rows.Count > 0)
        {
            var numbers = Number(rows);
            Copy(rows);
            CopyChanges(rows, numbers);
            CopyReferences(rows);
            foreach (var row in rows)
            {
                publications[row.Place] = new(PublicationOutcome.Created, row.Version);
            }
        }

        return publications;
    }

    private List<NewNotice> New(IReadOnlyList<Submission?> submissions)
    {
        var candidates = submissions.Index()
            .Where(one => one.Item is { PublishAt: null, Expected: null or "" })
            .Select(one => (Place: one.Index, Submission: one.Item!))
            .DistinctBy(one => one.Submission.Notice.Id)
            .DistinctBy(one => one.Submission.Notice.Metadata.IndexNumber ?? " " + one.Submission.Notice.Id.Value)
            .ToList();
        var taken = TakenBy([.. candidates.Select(one => one.Submission.Notice)]);
        return
        [
            .. candidates.Where(one => !taken.Contains(one.Submission.Notice.Id.Value)
                    && !(one.Submission.Notice.Metadata.IndexNumber is { } index && taken.Contains(index)))
                .Select(one => new NewNotice(one.Place, one.Submission)),
        ];
    }

    private HashSet<string> TakenBy(IReadOnlyList<Notice> notices)
    {
        string[] ids = [.. notices.Select(notice => notice.Id.Value)];
        string[] indexes = [.. notices.Select(notice => notice.Metadata.IndexNumber).OfType<string>()];
        using var command = connection.Command(Taken, ("@ids", ids), ("@indexes", indexes));
        using var row = command.ExecuteReader();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        while (row.Read())
        {
            taken.Add(row.GetString(0));
        }

        return taken;
    }

    // Returns the number of the first change.
    private long Number(List<NewNotice> rows)
    {
        var digest = rows.Aggregate(
            SqlList.Digest(connection),
            (before, row) => ContentHash.Toggle(before, row.Version.Id, row.Version.Content));
        var last = connection.Number(
            "UPDATE holdings SET digest = @digest, number = number + @count RETURNING number",
            ("@digest", digest),
            ("@count", (long)rows.Count))!.Value;
        session.Note(last);
        return last - rows.Count + 1;
    }

    private void Copy(List<NewNotice> rows)
    {
        Copy(
            "notices (id, index_number, revision, content, modified_at, sort_key, published_on, publisher, catalog, document_number, "
            + "title)",
            rows,
            (copy, row) =>
            {
                var (notice, metadata) = (row.Submission.Notice, row.Submission.Notice.Metadata);
                Write(copy, notice.Id.Value, metadata.IndexNumber);
                copy.Write(row.Version.Revision, NpgsqlDbType.Integer);
                Write(
                    copy,
                    row.Version.Content, row.Version.ModifiedAt.Stored(), SortKey.Of(notice), metadata.PublishedOn.ToIso(),
                    metadata.Publisher, metadata.Catalog, metadata.DocumentNumber, notice.Title);
            });
        Copy(
            "revisions (id, revision, content, document, published_at, published_by, note)",
            rows,
            (copy, row) =>
            {
                Write(copy, row.Version.Id.Value);
                copy.Write(row.Version.Revision, NpgsqlDbType.Integer);
                Write(
                    copy,
                    row.Version.Content, Encoding.UTF8.GetString(row.Canonical), row.Version.ModifiedAt.Stored(), row.Submission.By,
                    row.Submission.Note);
            });
    }

    private void CopyChanges(List<NewNotice> rows, long first)
    {
        Copy(
            "changes (number, id)",
            rows.Index(),
            (copy, row) =>
            {
                copy.Write(first + row.Index, NpgsqlDbType.Bigint);
                Write(copy, row.Item.Version.Id.Value);
            });
        SqlOutbox.AddAfter(connection, first - 1);
    }

    private void CopyReferences(List<NewNotice> rows)
    {
        Copy(
            "files (address, id)",
            rows.SelectMany(row => SqlFiles.Addresses(row.Submission.Notice).Select(address => (address, row.Version.Id))),
            (copy, one) => Write(copy, one.address, one.Id.Value));
        foreach (var row in rows)
        {
            SqlPictures.Note(connection, row.Submission);
        }

        SqlViewStore.Raise(
            connection,
            [
                .. rows.Where(row => row.Submission.Views is not null)
                    .Select(row => new NoticeViews(row.Version.Id, row.Submission.Views!.Value)),
            ]);
    }

    private void Copy<T>(string table, IEnumerable<T> rows, Action<NpgsqlBinaryImporter, T> write)
    {
        using var copy = connection.BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            write(copy, row);
        }

        copy.Complete();
    }

    private static void Write(NpgsqlBinaryImporter copy, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is null)
            {
                copy.WriteNull();
            }
            else
            {
                copy.Write(SqlText.Storable(text), NpgsqlDbType.Text);
            }
        }
    }

    private sealed class NewNotice
    {
        public NewNotice(int place, Submission submission)
        {
            (Place, Submission, Canonical) = (place, submission, JsonWriter.Canonical(submission.Notice));
            Version = new(submission.Notice.Id, 1, ContentHash.Of(Canonical, 1, submission.Note), submission.At);
        }

        public int Place { get; }

        public Submission Submission { get; }

        public byte[] Canonical { get; }

        public ContentVersion Version { get; }
    }
}
