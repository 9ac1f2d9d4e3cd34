using System.Data.Common;
using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The rows of lists: the columns that an item shows, each cut to a length suitable for a list.</summary>
internal static class SqlRows
{
    /// <summary>The columns that <see cref="Summary"/> reads, followed by the sort key.</summary>
    public const string Columns =
        "notices.id, notices.revision, substr(title, 1, 501), published_on, substr(publisher, 1, 501), substr(catalog, 1, 501), "
        + "substr(document_number, 1, 501), index_number, sort_key";

    /// <summary>The index of the sort key among the columns.</summary>
    public const int Key = 8;

    private const int Longest = 500;

    /// <summary>Reads an item; null if the row is damaged: the others are listed without it.</summary>
    public static NoticeSummary? Summary(DbDataReader row) =>
        NoticeId.From(row.GetString(0)) is { } id
        && DateOnly.TryParseExact(row.GetString(3), IsoDates.Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(
                id,
                row.GetInt32(1),
                Short(row.GetString(2)),
                day,
                Short(row.Text(4)),
                Short(row.Text(5)),
                Short(row.Text(6)),
                row.Text(7))
            : null;

    // Text published before limits existed is cut for display, counted in code points, as in SQLite.
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(words))]
    private static string? Short(string? words) =>
        words is null or { Length: <= Longest } || words.EnumerateRunes().Count() <= Longest
            ? words
            : string.Concat(words.EnumerateRunes().Take(Longest)) + "…";
}
