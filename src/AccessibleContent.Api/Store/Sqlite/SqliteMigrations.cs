using System.Reflection;
using AccessibleContent.Api.Store.Sql;
using DbUp;
using DbUp.Engine.Output;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Migrates the tables of the embedded store, each step once and in order.</summary>
internal static class SqliteMigrations
{
    /// <summary>Runs the pending migrations.</summary>
    /// <exception cref="InvalidOperationException">A migration failed; the store is as it was before it.</exception>
    public static void Run(string connectionString)
    {
        UseWriteAheadLog(connectionString);
        var result = DeployChanges.To
            .SqliteDatabase(connectionString)
            .WithScriptsEmbeddedInAssembly(
                Assembly.GetExecutingAssembly(),
                script => script.Contains(".Store.Migrations.", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"The store could not be migrated at {result.ErrorScript?.Name}.", result.Error);
        }
    }

    private static void UseWriteAheadLog(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        _ = connection.Scalar<string>("PRAGMA journal_mode = WAL");
    }
}
