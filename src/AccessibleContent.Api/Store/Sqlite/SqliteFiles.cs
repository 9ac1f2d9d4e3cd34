using System.Text.RegularExpressions;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The statements for the kept files that notices have.</summary>
internal static partial class SqliteFiles
{
    /// <summary>Notes the files that a revision has.</summary>
    public static void Note(SqliteConnection connection, NoticeId id, string document)
    {
        foreach (var address in Addresses(document))
        {
            using var command = connection.Command("INSERT OR IGNORE INTO files (address, id) VALUES ($address, $id)", ("$address", address), ("$id", id.Value));
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Says whether a file is part of what is published.</summary>
    public static FileStanding Standing(SqliteConnection connection, KeptFile file)
    {
        using var command = connection.Command(
            "SELECT max(withdrawn IS NULL) FROM files JOIN notices USING (id) WHERE address = $address", ("$address", file.Address));
        return command.ExecuteScalar() switch
        {
            1L => FileStanding.Shown,
            0L => FileStanding.Withdrawn,
            _ => FileStanding.Unknown,
        };
    }

    /// <summary>Lists the files of all notices, or of those that are published.</summary>
    public static IReadOnlyList<KeptFile> List(SqliteConnection connection, bool shown)
    {
        using var command = connection.Command(
            "SELECT DISTINCT address FROM files JOIN notices USING (id) WHERE $all OR withdrawn IS NULL ORDER BY address", ("$all", !shown));
        using var row = command.ExecuteReader();
        var files = new List<KeptFile>();
        while (row.Read())
        {
            files.AddRange(KeptFile.Parse(row.GetString(0)) is { } file ? [file] : []);
        }

        return files;
    }

    /// <summary>Gives the kept files that canonical JSON names.</summary>
    internal static IEnumerable<string> Addresses(string document) =>
        Address().Matches(document).Select(match => match.Groups["address"].Value).Where(address => KeptFile.Parse(address) is not null).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("\"(?<address>/files/[0-9a-f]{32}/[^\"\\\\/?#]+)")]
    private static partial Regex Address();
}
