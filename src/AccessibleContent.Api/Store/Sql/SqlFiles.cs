using System.Data.Common;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Files;
using AccessibleContent.Filters;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The statements for the stored files of notices.</summary>
internal static class SqlFiles
{
    /// <summary>Stores the references of a revision to files.</summary>
    public static void Note(DbConnection connection, Notice notice)
    {
        foreach (var address in Addresses(notice))
        {
            using var command = connection.Command(
                "INSERT INTO files (address, id) VALUES (@address, @id) ON CONFLICT DO NOTHING",
                ("@address", address),
                ("@id", notice.Id.Value));
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Gets whether a file is published.</summary>
    public static FileStatus Status(DbConnection connection, StoredFile file)
    {
        var isShown = connection.Number(
            "SELECT max(CASE WHEN withdrawn IS NULL THEN 1 ELSE 0 END) FROM files JOIN notices USING (id) WHERE address = @address",
            ("@address", file.Address));
        return isShown switch
        {
            1 => FileStatus.Shown,
            0 => FileStatus.Withdrawn,
            _ => FileStatus.Unknown,
        };
    }

    /// <summary>Lists the files of all notices, or only of published ones.</summary>
    public static IReadOnlyList<StoredFile> List(DbConnection connection, bool shown)
    {
        using var command = connection.Command(
            "SELECT DISTINCT address FROM files JOIN notices USING (id) WHERE @all OR withdrawn IS NULL ORDER BY address",
            ("@all", !shown));
        using var row = command.ExecuteReader();
        var files = new List<StoredFile>();
        while (row.Read())
        {
            files.AddRange(StoredFile.Parse(row.GetString(0)) is { } file ? [file] : []);
        }

        return files;
    }

    /// <summary>Lists the distinct addresses of the stored files of a notice; a link may have a query or a fragment.</summary>
    internal static IEnumerable<string> Addresses(Notice notice) => FileAddresses.Of(notice)
        .Select(one => one.Address.Split('?', '#')[0])
        .Where(address => StoredFile.Parse(address) is not null)
        .Distinct(StringComparer.Ordinal);
}
