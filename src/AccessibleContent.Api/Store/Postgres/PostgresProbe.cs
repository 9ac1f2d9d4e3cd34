using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store.Sql;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store.Postgres;

/// <summary>
/// Checks whether the server can be written before an editor finds out. Normally it asks for a transaction that may write; after a failure
/// it writes a row of no meaning, as only a write detects that a full disk has room again.
/// </summary>
internal sealed class PostgresProbe(
    ISqlDatabase database,
    IOptions<StoreOptions> options,
    StoreReachability reachability,
    TimeProvider clock,
    ILogger<PostgresProbe> logger) : BackgroundService
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(15);

    /// <summary>Probes once; a failure is told as that of any other write.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var isWell = reachability.Writing == StoreTrouble.None;
        var isReadOnly = await database.NoteAsync(session => isWell ? IsReadOnly(session) : Write(session), cancellation);
        if (isReadOnly)
        {
            reachability.NoteWriting(StoreTrouble.ReadOnly);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Value.IsServer
        ? new BackgroundLoop("Probing the store", Usual, Most, clock, logger).RunAsync(LookAsync, stoppingToken)
        : Task.CompletedTask;

    private static bool IsReadOnly(SqlSession session) =>
        session.Connection.Scalar<string>("SELECT current_setting('transaction_read_only')") == "on";

    private static bool Write(SqlSession session)
    {
        session.Connection.Run(
            """
            INSERT INTO leases (name, holder, until) VALUES ('probe', '', 0) ON CONFLICT (name) DO UPDATE SET until = leases.until + 1
            """);
        return false;
    }
}
