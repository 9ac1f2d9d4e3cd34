using System.Text.RegularExpressions;
using AccessibleContent.Api.Files;
using AccessibleContent.Filters;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The statements for the kept files that notices have.</summary>
internal static class SqliteFiles
{
    /// <summary>Notes the files that a revision has.</summary>
    public static void Note(SqliteConnection connection, Notice notice)
    {
        foreach (var address in Addresses(notice))
        {
            using var command = connection.Command("INSERT OR IGNORE INTO files (address, id) VALUES ($address, $id)", ("$address", address), ("$id", notice.Id.Value));
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Says whether a file is part of what is published.</summary>
    public static FileStatus Status(SqliteConnection connection, StoredFile file)
    {
        using var command = connection.Command(
            "SELECT max(withdrawn IS NULL) FROM files JOIN notices USING (id) WHERE address = $address", ("$address", file.Address));
        return command.ExecuteScalar() switch
        {
            1L => FileStatus.Shown,
            0L => FileStatus.Withdrawn,
            _ => FileStatus.Unknown,
        };
    }

    /// <summary>Lists the files of all notices, or of those that are published.</summary>
    public static IReadOnlyList<StoredFile> List(SqliteConnection connection, bool shown)
    {
        using var command = connection.Command(
            "SELECT DISTINCT address FROM files JOIN notices USING (id) WHERE $all OR withdrawn IS NULL ORDER BY address", ("$all", !shown));
        using var row = command.ExecuteReader();
        var files = new List<StoredFile>();
        while (row.Read())
        {
            files.AddRange(StoredFile.Parse(row.GetString(0)) is { } file ? [file] : []);
        }

        return files;
    }

    /// <summary>Lists the addresses of the kept files that a notice has, each once; a link may lead to a part of one.</summary>
    internal static IEnumerable<string> Addresses(Notice notice) => FileAddresses.Of(notice)
        .Select(one => one.Address.Split('?', '#')[0])
        .Where(address => StoredFile.Parse(address) is not null)
        .Distinct(StringComparer.Ordinal);
}
