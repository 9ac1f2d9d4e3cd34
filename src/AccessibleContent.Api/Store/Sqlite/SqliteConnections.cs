using System.Globalization;
using AccessibleContent.Model;
using AccessibleContent.Readers.Json;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Short ways to say SQL, and what every connection to the embedded store has in common.</summary>
internal static class SqliteConnections
{
    private const string MomentFormat = "yyyy-MM-ddTHH:mm:ss.fffzzz";

    /// <summary>Completes a connection string: the folder of the file exists, references are held.</summary>
    public static string Complete(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (builder.Mode is not SqliteOpenMode.Memory && Path.GetDirectoryName(builder.DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return ReadOnlyDisk.Has(builder.DataSource) ? ReadOnlyDisk.Complete(builder) : builder.ToString();
    }

    /// <summary>
    /// Opens a connection that is kept open. The last one to close takes the log and its index away, and to make them anew, even
    /// for reading, needs room on the disk.
    /// </summary>
    public static SqliteConnection Hold(string connectionString)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        _ = connection.Scalar<string>("SELECT name FROM sqlite_master LIMIT 1");
        return connection;
    }

    /// <summary>Makes a command with its parameters; null is SQL's NULL.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is ours; values come as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Gives the first value of the first row; null where there is no row.</summary>
    public static T? Scalar<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : class
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() as T;
    }

    /// <summary>Reads a stamp from the first three columns: revision, content, moment; one that is damaged is the earliest, so that publishing again puts it right.</summary>
    public static ContentVersion Version(this SqliteDataReader row, NoticeId id) => new(
        id,
        row.GetInt32(0),
        row.GetString(1),
        row.TryMoment(2) ?? DateTimeOffset.UnixEpoch);

    /// <summary>Writes a moment as it is stored.</summary>
    public static string Stored(this DateTimeOffset moment) => moment.ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a moment as it is stored.</summary>
    public static DateTimeOffset Moment(this SqliteDataReader row, int column) =>
        DateTimeOffset.ParseExact(row.GetString(column), MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a moment as it is stored; null where what is stored is none.</summary>
    public static DateTimeOffset? TryMoment(this SqliteDataReader row, int column) =>
        DateTimeOffset.TryParseExact(row.Text(column), MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    /// <summary>Reads a column of canonical JSON, as the bytes that it is.</summary>
    public static Notice Notice(this SqliteDataReader row, int column, NoticeId id) => JsonReader.ReadStored(row.GetFieldValue<byte[]>(column), id);

    /// <summary>Reads a text column; null is SQL's NULL.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
