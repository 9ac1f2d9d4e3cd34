using System.Data.Common;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The commands of one transaction, each prepared once: to prepare one costs more than to run it.</summary>
internal sealed class PreparedCommands(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Gets a command with its values; the same parameters each time.</summary>
    public DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            return _commands[sql] = connection.Command(sql, parameters);
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = SqlStatements.Storable(parameters[i].Value);
        }

        return command;
    }

    /// <summary>Runs a statement.</summary>
    public void Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Command(sql, parameters).ExecuteNonQuery();

    /// <summary>Gets the first value of the first row; null if there is no row, or its value is NULL.</summary>
    public T? Find<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Command(sql, parameters).ExecuteScalar() is T found ? found : default;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }
}
