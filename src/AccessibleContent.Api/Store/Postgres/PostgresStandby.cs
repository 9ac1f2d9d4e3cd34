using System.Data.Common;
using Npgsql;

namespace AccessibleContent.Api.Store.Postgres;

/// <summary>
/// Reads from a standby what it may be asked for. Nobody may see an older text after a newer one: one that has not got everything this node
/// knows of is passed over. One that fails, or stands still, costs readers a moment now and then, and the primary answers.
/// </summary>
/// <param name="source">The connections to the standby.</param>
/// <param name="database">Knows the number of the last change that this node has seen.</param>
/// <param name="reachability">Is told how the standby is.</param>
/// <param name="clock">The clock.</param>
internal sealed class PostgresStandby(
    NpgsqlDataSource source,
    PostgresDatabase database,
    StoreReachability reachability,
    TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private long _failedAt;

    private bool IsLeftAlone => Volatile.Read(ref _failedAt) is not 0 and var failed && clock.GetElapsedTime(failed) < Pause;

    /// <summary>Reads, or leaves it to the primary.</summary>
    public async ValueTask<(bool IsRead, T Found)> TryReadAsync<T>(Func<DbConnection, T> read, CancellationToken cancellation)
    {
        if (IsLeftAlone)
        {
            return default;
        }

        try
        {
            using var connection = await OpenAsync(cancellation);
            reachability.NoteStandby(connection is null ? StandbyState.Behind : StandbyState.Ready);
            if (connection is null)
            {
                return default;
            }

            var found = read(connection);
            database.Saw(PostgresDatabase.NumberOf(connection));
            return (true, found);
        }
        catch (Exception failure) when (IsOfStandby(failure))
        {
            Volatile.Write(ref _failedAt, clock.GetTimestamp());
            reachability.NoteStandby(StandbyState.Unreachable);
            source.Clear();
            return default;
        }
    }

    // The driver tries to cancel what took too long, which takes as long again: nobody waits for that.
    private async Task<NpgsqlConnection?> OpenAsync(CancellationToken cancellation)
    {
        var opening = Task.Run(Open, CancellationToken.None);
        try
        {
            return await opening.WaitAsync(Patience, clock, cancellation);
        }
        catch
        {
            _ = DisposeAsync(opening);
            throw;
        }
    }

    // Null where it is behind.
    private NpgsqlConnection? Open()
    {
        var connection = source.OpenConnection();
        try
        {
            if (IsUpToDate(connection))
            {
                return connection;
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }

    // A standby that is far behind has no tables yet.
    private bool IsUpToDate(NpgsqlConnection connection)
    {
        try
        {
            return PostgresDatabase.NumberOf(connection) >= database.Seen;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return false;
        }
    }

    private static async Task DisposeAsync(Task<NpgsqlConnection?> opening)
    {
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        (opening.IsCompletedSuccessfully ? await opening : null)?.Dispose();
    }

    private static bool IsOfStandby(Exception failure) => failure is TimeoutException or NpgsqlException
        && !(failure is PostgresException told && PostgresFailures.IsOfWhatIsWritten(told));
}
