using System.Globalization;
using AccessibleContent.Model;
using AccessibleContent.Readers.Json;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>SQL shorthands, and the common settings of all connections to the embedded store.</summary>
internal static class SqliteConnections
{
    private const string MomentFormat = "yyyy-MM-ddTHH:mm:ss.fffzzz";

    /// <summary>Completes a connection string: creates the folder of the file and enforces foreign keys.</summary>
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
    /// Opens a connection that is kept open: the last one to close deletes the log and its index, and creating them again, even for
    /// reading, needs disk space.
    /// </summary>
    public static SqliteConnection Hold(string connectionString)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        _ = connection.Scalar<string>("SELECT name FROM sqlite_master LIMIT 1");
        return connection;
    }

    /// <summary>Creates a command with its parameters; null becomes SQL's NULL.</summary>
    public static SqliteCommand Command(
        this SqliteConnection connection,
        string sql,
        params ReadOnlySpan<(string Name, object? Value)> parameters)
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

    /// <summary>Gets the first value of the first row; null if there is no row.</summary>
    public static T? Scalar<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : class
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() as T;
    }

    /// <summary>
    /// Reads a content version from the first three columns: revision, content, time; a damaged time becomes the earliest one, so
    /// that publishing again repairs it.
    /// </summary>
    public static ContentVersion Version(this SqliteDataReader row, NoticeId id) => new(
        id,
        row.GetInt32(0),
        row.GetString(1),
        row.TryMoment(2) ?? DateTimeOffset.UnixEpoch);

    /// <summary>Formats a time for the store.</summary>
    public static string Stored(this DateTimeOffset moment) => moment.ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a stored time.</summary>
    public static DateTimeOffset Moment(this SqliteDataReader row, int column) =>
        DateTimeOffset.ParseExact(row.GetString(column), MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a stored time; null if the stored value is not a time.</summary>
    public static DateTimeOffset? TryMoment(this SqliteDataReader row, int column) =>
        DateTimeOffset.TryParseExact(row.Text(column), MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;

    /// <summary>Reads a column of canonical JSON as bytes.</summary>
    public static Notice Notice(this SqliteDataReader row, int column, NoticeId id) =>
        JsonReader.ReadStored(row.GetFieldValue<byte[]>(column), id);

    /// <summary>Reads a text column; SQL's NULL becomes null.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
