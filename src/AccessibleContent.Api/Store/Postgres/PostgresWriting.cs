using System.Data.Common;
using AccessibleContent.Api.Store.Sql;
using Npgsql;

namespace AccessibleContent.Api.Store.Postgres;

/// <summary>
/// Runs transactions that write. One that was lost before its commit is tried again; one whose commit was not confirmed is looked for
/// first, so that nothing is written twice and nothing that is there is said to be lost.
/// </summary>
/// <param name="sources">The pools of connections.</param>
/// <param name="clock">The clock.</param>
internal sealed class PostgresWriting(PostgresSources sources, TimeProvider clock)
{
    // While another server takes over, an editor waits as long as for a slow page.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // Of the transaction alone. A node that stops in the middle of one, with the row of the holdings locked, is cut off by the server.
    private const string Limits =
        """
        SELECT set_config('statement_timeout', '10000', true), set_config('lock_timeout', '2000', true),
            set_config('idle_in_transaction_session_timeout', '3000', true)
        """;

    private const string Turn = "SELECT number FROM holdings FOR UPDATE";

    /// <summary>Changes notices or terms, one transaction at a time; returns what was written and the number of its last change.</summary>
    public (T Written, long Number) Change<T>(Func<SqlSession, T> write, Func<DbConnection, T, bool>? isThere) =>
        Run($"{Limits}; {Turn}", write, isThere);

    /// <summary>Writes what no notice depends on.</summary>
    public (T Written, long Number) Note<T>(Func<SqlSession, T> write) => Run(Limits, write, null);

    private (T Written, long Number) Run<T>(string begin, Func<SqlSession, T> write, Func<DbConnection, T, bool>? isThere)
    {
        var (start, doubtful) = (clock.GetTimestamp(), default(Doubtful<T>?));
        while (true)
        {
            try
            {
                using var connection = sources.Open(sources.Writes);
                using var transaction = connection.BeginTransaction();
                connection.Run(begin);
                if (doubtful is { } before && isThere!(connection, before.Written))
                {
                    // A commit here too: it ends when a standby that must have what was found has it.
                    transaction.Commit();
                    return (before.Written, before.Number);
                }

                doubtful = null;
                var session = new PostgresSession(connection);
                var written = write(session);
                doubtful = isThere is null ? null : new(written, session.Number);
                Commit(transaction, isThere is not null);
                return (written, session.Number);
            }
            catch (Exception failure) when (MayTryAgain(failure, doubtful is not null, start))
            {
                sources.Writes.Clear();
                Thread.Sleep(Pause);
            }
        }
    }

    // Of a commit without an answer nobody can tell later whether it happened: it is not tried again.
    private static void Commit(NpgsqlTransaction transaction, bool canBeFound)
    {
        try
        {
            transaction.Commit();
        }
        catch (NpgsqlException lost) when (!canBeFound && PostgresFailures.IsUnanswered(lost))
        {
            throw new StoreUnavailableException(lost);
        }
    }

    private bool MayTryAgain(Exception failure, bool isDoubtful, long start) =>
        clock.GetElapsedTime(start) < Patience
        && (PostgresFailures.IsPassing(failure) || (isDoubtful && failure is NpgsqlException lost && PostgresFailures.IsUnanswered(lost)));

    private readonly record struct Doubtful<T>(T Written, long Number);
}
