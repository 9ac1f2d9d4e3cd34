using System.Data.Common;
using System.Globalization;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Writes the index of the published notices, always within the transaction that changes a notice.</summary>
internal static class SqliteSearchEntries
{
    private const int PlaceBits = 20;

    private static readonly int FirstDay = new DateOnly(1900, 1, 1).DayNumber;

    /// <summary>Returns the first row number of a day.</summary>
    public static long FirstOf(DateOnly day) => (long)(day.DayNumber - FirstDay) << PlaceBits;

    /// <summary>Returns the day of a row number.</summary>
    public static DateOnly DayOf(long row) => DateOnly.FromDayNumber((int)(row >> PlaceBits) + FirstDay);

    /// <summary>Puts a notice into the index, in the place of its earlier revision.</summary>
    public static void Put(DbConnection connection, Notice notice)
    {
        using var commands = new PreparedCommands(connection);
        Put(commands, notice, SearchEntry.Of(notice));
    }

    /// <summary>Puts a notice into the index, whose words are known.</summary>
    public static void Put(PreparedCommands commands, Notice notice, SearchEntry entry)
    {
        var before = Remove(commands, notice.Id);
        var day = notice.Metadata.PublishedOn;
        var row = before is { } same && DayOf(same) == day ? same : Free(commands, day);
        commands.Run(
            "INSERT INTO search (rowid, words) VALUES ($row, $words)",
            ("$row", row),
            ("$words", string.Join(' ', entry.Tokens)));
        Describe(commands, notice, row);
        foreach (var key in entry.Keys)
        {
            commands.Run("INSERT INTO search_keys (key, row) VALUES ($key, $row)", ("$key", key), ("$row", row));
        }
    }

    /// <summary>Removes a notice from the index and returns its row number; null if it was not there.</summary>
    public static long? Remove(DbConnection connection, NoticeId id)
    {
        using var commands = new PreparedCommands(connection);
        return Remove(commands, id);
    }

    /// <summary>Removes a notice from the index and returns its row number; null if it was not there.</summary>
    public static long? Remove(PreparedCommands commands, NoticeId id)
    {
        if (Forget(commands, id) is not var (row, numbers))
        {
            return null;
        }

        commands.Run("DELETE FROM search WHERE rowid = $row", ("$row", row));
        foreach (var key in numbers.Split('\n').Select(NumberKey.Of).OfType<string>())
        {
            commands.Run("DELETE FROM search_keys WHERE key = $key AND row = $row", ("$key", key), ("$row", row));
        }

        return row;
    }

    private static (long Row, string Numbers)? Forget(PreparedCommands commands, NoticeId id)
    {
        var command = commands.Command("DELETE FROM search_rows WHERE id = $id RETURNING row, numbers", ("$id", id.Value));
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetString(1)) : null;
    }

    private static void Describe(PreparedCommands commands, Notice notice, long row)
    {
        var metadata = notice.Metadata;
        commands.Run(
            """
            INSERT INTO search_rows (row, id, moment, title, publisher, catalog, numbers)
            VALUES ($row, $id, $moment, $title, $publisher, $catalog, $numbers)
            """,
            ("$row", row),
            ("$id", notice.Id.Value),
            ("$moment", SortKey.Of(notice).Split(' ')[0]),
            ("$title", notice.Title),
            ("$publisher", metadata.Publisher),
            ("$catalog", metadata.Catalog),
            ("$numbers", $"{metadata.DocumentNumber}\n{metadata.IndexNumber}"));
    }

    // A day with more notices than it has places goes on into the next one, which costs nothing but their order.
    private static long Free(PreparedCommands commands, DateOnly day)
    {
        var (first, end) = (FirstOf(day), FirstOf(day.AddDays(1)));
        var command = commands.Command(
            "SELECT max(row) FROM search_rows WHERE row >= $first AND row < $end",
            ("$first", first),
            ("$end", end));
        var free = command.ExecuteScalar() is long last ? last + 1 : first;
        return free < end ? free : Free(commands, day.AddDays(1));
    }
}
