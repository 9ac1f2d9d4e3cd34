using System.Reflection;
using AccessibleContent.Api.Store.Sql;
using DbUp;
using DbUp.Engine.Output;
using DbUp.Postgresql;
using Npgsql;

namespace AccessibleContent.Api.Store.Postgres;

/// <summary>Migrates the tables of a server, each step once and in order, by one node at a time.</summary>
internal static class PostgresMigrations
{
    /// <summary>The schema that this program needs, and the latest one that it was written for.</summary>
    public const int Known = 1;

    // Of the transaction, so that it is the same behind a pooler, and that it ends with the node. Who waits holds no connection meanwhile:
    // a pooler may have few, and the node that migrates needs a second one.
    private const string Turn = "SELECT CASE WHEN pg_try_advisory_xact_lock(7164209835612) THEN 1 END";

    /// <summary>The oldest version of the server that is tested, as <c>server_version_num</c> has it.</summary>
    private const int LeastVersion = 150000;

    // An index over a large store takes its time.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the pending migrations.</summary>
    /// <exception cref="InvalidOperationException">A migration failed; nothing was changed.</exception>
    /// <exception cref="StoreUnavailableException">
    /// The store needs a later release, or this program a later server or another encoding.
    /// </exception>
    public static void Run(NpgsqlDataSource source)
    {
        Check(source);
        while (!IsCurrent(source) && !TryUpgrade(source))
        {
            Thread.Sleep(Pause);
        }
    }

    // In another encoding lengths are counted in bytes, and titles are cut inside a character.
    private static void Check(NpgsqlDataSource source)
    {
        using var connection = source.OpenConnection();
        var version = connection.Number("SELECT current_setting('server_version_num')::bigint");
        var encoding = connection.Scalar<string>("SELECT current_setting('server_encoding')");
        if (version < LeastVersion || encoding != "UTF8")
        {
            throw new StoreUnavailableException(
                null,
                StoreTrouble.Unreachable,
                $"The server must be PostgreSQL 15 or later, and its database in UTF8; they are {version / 10_000} and {encoding}.");
        }
    }

    private static bool TryUpgrade(NpgsqlDataSource source)
    {
        using var connection = source.OpenConnection();
        using var turn = connection.BeginTransaction();
        connection.Run("SELECT set_config('idle_in_transaction_session_timeout', '0', true)");
        if (connection.Number(Turn) is null)
        {
            return false;
        }

        if (!IsCurrent(source))
        {
            Upgrade(source);
        }

        turn.Commit();
        return true;
    }

    // Without a single write where there is nothing to do: an account without the right to create tables, or a standby, can be used.
    private static bool IsCurrent(NpgsqlDataSource source)
    {
        using var connection = source.OpenConnection();
        if (connection.Number("SELECT 1 WHERE to_regclass('store_schema') IS NOT NULL") is null)
        {
            return false;
        }

        var minimum = connection.Number("SELECT minimum FROM store_schema");
        return minimum > Known
            ? throw new StoreUnavailableException(
                null,
                StoreTrouble.Unreachable,
                $"The store needs a later release of this program (its schema {minimum}, this program knows {Known}).")
            : connection.Number("SELECT current FROM store_schema") >= Known;
    }

    private static void Upgrade(NpgsqlDataSource source)
    {
        var result = DeployChanges.To
            .PostgresqlDatabase(new PostgresqlConnectionManager(source))
            .WithScriptsEmbeddedInAssembly(
                Assembly.GetExecutingAssembly(),
                script => script.Contains(".Store.Postgres.Migrations.", StringComparison.Ordinal))
            .JournalToPostgresqlTable("public", "store_migrations")
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .WithExecutionTimeout(Patience)
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"The store could not be migrated at {result.ErrorScript?.Name}.", result.Error);
        }
    }
}
