using System.Data.Common;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>The columns of a notice's current state, and their reading.</summary>
internal static class ReplicaRows
{
    /// <summary>The columns, after the number of the change and the id.</summary>
    public const string Columns =
        "notices.revision, notices.content, notices.modified_at, notices.sort_key, notices.index_number, notices.published_on, "
        + "notices.publisher, notices.catalog, notices.document_number, notices.title, notices.withdrawn, "
        + "shown.revision, shown.content, shown.document, shown.published_at, shown.published_by, shown.note, shown.restores, "
        + "said.revision, said.content, said.document, said.published_at, said.published_by, said.note, said.restores";

    /// <summary>The joins to the revision shown, and to the one whose text it shows again.</summary>
    public const string Joins =
        """
        LEFT JOIN revisions AS shown ON shown.id = notices.id AND shown.revision = notices.revision AND shown.withdrawn = 0
        LEFT JOIN revisions AS said ON said.id = shown.id AND said.revision = shown.restores
        """;

    /// <summary>The index of the sort key.</summary>
    public const int SortKey = 5;

    private const int Shown = 13;
    private const int Said = 20;

    /// <summary>Reads a row; null if its id is damaged, so that it has no address.</summary>
    public static ReplicaRow? Read(DbDataReader row) => NoticeId.From(row.GetString(1)) is not { } id
        ? null
        : new(id, row.GetInt64(0), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(SortKey))
        {
            IndexNumber = row.Text(6),
            PublishedOn = row.GetString(7),
            Publisher = row.Text(8),
            Catalog = row.Text(9),
            DocumentNumber = row.Text(10),
            Title = row.GetString(11),
            Withdrawn = row.Text(12),
            Shown = Revision(row, Shown),
            Said = Revision(row, Said),
        };

    private static ReplicaRevision? Revision(DbDataReader row, int first) => row.IsDBNull(first)
        ? null
        : new(
            row.GetInt32(first),
            row.GetString(first + 1),
            row.GetString(first + 2),
            row.GetString(first + 3),
            row.GetString(first + 4),
            row.Text(first + 5),
            row.IsDBNull(first + 6) ? null : row.GetInt32(first + 6));
}
