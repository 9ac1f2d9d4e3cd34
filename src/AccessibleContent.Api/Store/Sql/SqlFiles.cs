using System.Data.Common;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Files;
using AccessibleContent.Filters;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The statements for the stored files of notices.</summary>
internal static class SqlFiles
{
    private const int Page = 10_000;

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

    /// <summary>Lists the addresses of files of all notices, or only of published ones, after one of them.</summary>
    public static IReadOnlyList<string> List(DbConnection connection, bool shown, string after)
    {
        using var command = connection.Command(
            $"""
            SELECT DISTINCT address FROM files JOIN notices USING (id) WHERE address > @after AND {(shown ? "withdrawn IS NULL" : "1 = 1")}
            ORDER BY address LIMIT {Page}
            """,
            ("@after", after));
        using var row = command.ExecuteReader();
        var addresses = new List<string>();
        while (row.Read())
        {
            addresses.Add(row.GetString(0));
        }

        return addresses;
    }

    /// <summary>Lists the distinct addresses of the stored files of a notice; a link may have a query or a fragment.</summary>
    internal static IEnumerable<string> Addresses(Notice notice) => FileAddresses.Of(notice)
        .Select(one => one.Address.Split('?', '#')[0])
        .Where(address => StoredFile.Parse(address) is not null)
        .Distinct(StringComparer.Ordinal);
}
