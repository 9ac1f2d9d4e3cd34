using System.Reflection;
using DbUp;
using DbUp.Engine.Output;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Brings the tables of the embedded store up to date, each step once and in order.</summary>
internal static class SqliteMigrations
{
    /// <summary>Runs what has not run yet.</summary>
    /// <exception cref="InvalidOperationException">A step failed; the store is as it was before that step.</exception>
    public static void Run(string connectionString)
    {
        UseWriteAheadLog(connectionString);
        var result = DeployChanges.To
            .SqliteDatabase(connectionString)
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), script => script.Contains(".Store.Migrations.", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"The store could not be brought up to date at {result.ErrorScript?.Name}.", result.Error);
        }
    }

    private static void UseWriteAheadLog(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        _ = connection.Scalar<string>("PRAGMA journal_mode = WAL");
    }
}
