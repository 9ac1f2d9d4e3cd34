using System.Data;
using System.Data.Common;
using System.Globalization;
using AccessibleContent.Model;
using AccessibleContent.Readers.Json;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>Shorthands for statements that SQLite and PostgreSQL both understand, and for the values in their rows.</summary>
internal static class SqlStatements
{
    private const string MomentFormat = "yyyy-MM-ddTHH:mm:ss.fffzzz";

    /// <summary>Creates a command with its parameters; null becomes SQL's NULL.</summary>
    public static DbCommand Command(
        this DbConnection connection,
        string sql,
        params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is ours; values come as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(command.Parameter(name, value));
        }

        return command;
    }

    /// <summary>Runs a statement, and returns how many rows it has changed.</summary>
    public static int Run(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Gets the first value of the first row; null if there is no row.</summary>
    public static T? Scalar<T>(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : class
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() as T;
    }

    /// <summary>Gets the first value of the first row, a whole number; null if there is no row, or its value is NULL.</summary>
    public static long? Number(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Begins to read at one moment: whatever is written meanwhile, all statements see the same.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="isLong">Whether statements may take longer than a server lets those of readers.</param>
    public static DbTransaction BeginMoment(this DbConnection connection, bool isLong = false)
    {
        if (connection is SqliteConnection sqlite)
        {
            return sqlite.BeginTransaction(deferred: true);
        }

        var moment = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        if (isLong)
        {
            connection.Run("SELECT set_config('statement_timeout', '0', true)");
        }

        return moment;
    }

    /// <summary>
    /// Reads a content version from the first three columns: revision, content, time; a damaged time becomes the earliest one, so
    /// that publishing again repairs it.
    /// </summary>
    public static ContentVersion Version(this DbDataReader row, NoticeId id) => new(
        id,
        row.GetInt32(0),
        row.GetString(1),
        row.TryMoment(2) ?? DateTimeOffset.UnixEpoch);

    /// <summary>Formats a time for the store: as text with its offset, so that every store gives back the same.</summary>
    public static string Stored(this DateTimeOffset moment) => moment.ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a stored time.</summary>
    public static DateTimeOffset Moment(this DbDataReader row, int column) =>
        DateTimeOffset.ParseExact(row.GetString(column), MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a stored time; null if the stored value is not a time.</summary>
    public static DateTimeOffset? TryMoment(this DbDataReader row, int column) =>
        DateTimeOffset.TryParseExact(row.Text(column), MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;

    /// <summary>Reads a column of canonical JSON as bytes.</summary>
    public static Notice Notice(this DbDataReader row, int column, NoticeId id) =>
        JsonReader.ReadStored(row.GetFieldValue<byte[]>(column), id);

    /// <summary>Reads a text column; SQL's NULL becomes null.</summary>
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    // PostgreSQL must know the type of a NULL; of the values here, only texts can be absent.
    /// <summary>Returns a value as parameters have it: NULL for null, and no text that an engine refuses.</summary>
    public static object Storable(object? value) => value is string text ? SqlText.Storable(text) : value ?? DBNull.Value;

    private static DbParameter Parameter(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = Storable(value);
        if (value is null)
        {
            parameter.DbType = DbType.String;
        }

        return parameter;
    }
}
