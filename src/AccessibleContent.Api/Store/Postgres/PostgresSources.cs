using Microsoft.Extensions.Options;
using Npgsql;

namespace AccessibleContent.Api.Store.Postgres;

/// <summary>
/// The pools of connections of a node: reading and writing have one each, so that an import delays no reader. No connection keeps any state
/// between two transactions, so that a pooler of transactions can stand between.
/// </summary>
internal sealed class PostgresSources : IDisposable
{
    /// <summary>The number of connections of a node, where the connection string names none.</summary>
    public const int Connections = 20;

    /// <summary>The smallest number of connections that leaves readers and writers a share each.</summary>
    public const int LeastConnections = 5;

    // Whoever waits longer for a connection is told so, where the connection string names no other time.
    private const int Patience = 1;

    // Seconds without a word of the server. A statement for which nobody waits any more is stopped by then.
    private const int LongestRead = 2;
    private const int LongestOnStandby = 1;
    private const int LongestWrite = 10;
    private const int Prepared = 60;

    // Milliseconds. A commit that waits for a standby in vain is confirmed by a server once it is cancelled, though nobody else has it:
    // what the server says then is not waited for, and the outcome is unknown.
    private const int LongestCancellation = 500;
    private const int Unanswered = -1;
    private readonly NpgsqlDataSource _reads;
    private readonly NpgsqlDataSource _writes;
    private readonly NpgsqlDataSource? _standby;

    /// <param name="options">The settings of the store.</param>
    public PostgresSources(IOptions<StoreOptions> options)
    {
        var (settings, given) = (options.Value, new NpgsqlConnectionStringBuilder(options.Value.ConnectionString));
        var most = given.ShouldSerialize("Maximum Pool Size") ? given.MaxPoolSize : Connections;
        Writing = Math.Clamp(most / 5, 2, 8);
        Reading = most - Writing;
        _reads = Source(settings, Reading, LongestRead, LongestCancellation);
        _writes = Source(settings, Writing, LongestWrite, Unanswered);
        (Reads, Writes) = (Primary(_reads), Primary(_writes));
        _standby = settings.Read == "standby" && _reads is NpgsqlMultiHostDataSource
            ? Source(settings, Reading, LongestOnStandby, Unanswered)
            : null;
        Standby = (_standby as NpgsqlMultiHostDataSource)?.WithTargetSession(TargetSessionAttributes.Standby);
    }

    /// <summary>Gets the maximum number of connections that read.</summary>
    public int Reading { get; }

    /// <summary>Gets the maximum number of connections that write.</summary>
    public int Writing { get; }

    /// <summary>Gets the connections to the primary for reading.</summary>
    public NpgsqlDataSource Reads { get; }

    /// <summary>Gets the connections to the primary for writing.</summary>
    public NpgsqlDataSource Writes { get; }

    /// <summary>Gets the connections to a standby; null if standbys are not read.</summary>
    public NpgsqlDataSource? Standby { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reads.Dispose();
        _writes.Dispose();
        _standby?.Dispose();
    }

    /// <summary>
    /// Opens a connection. The driver takes a host whose connection broke for dead, for a second: where no other is left, it is asked
    /// again.
    /// </summary>
    public NpgsqlConnection Open(NpgsqlDataSource source)
    {
        try
        {
            return source.OpenConnection();
        }
        catch (NpgsqlException untried) when (untried is { InnerException: null } and not PostgresException)
        {
            Forget();
            return source.OpenConnection();
        }
    }

    private void Forget()
    {
        (_reads as NpgsqlMultiHostDataSource)?.ClearDatabaseStates();
        (_writes as NpgsqlMultiHostDataSource)?.ClearDatabaseStates();
    }

    // A single address may be that of a pooler or of a proxy, which knows the primary.
    private static NpgsqlDataSource Primary(NpgsqlDataSource source) =>
        source is NpgsqlMultiHostDataSource several ? several.WithTargetSession(TargetSessionAttributes.Primary) : source;

    private static NpgsqlDataSource Source(StoreOptions settings, int most, int longest, int cancellation)
    {
        var given = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        var connection = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            MinPoolSize = 0,
            MaxPoolSize = most,
            Timeout = given.ShouldSerialize("Timeout") ? given.Timeout : Patience,
            CommandTimeout = longest,
            TcpKeepAlive = true,
            TcpKeepAliveTime = 5,
            TcpKeepAliveInterval = 1,
            CancellationTimeout = cancellation,
            HostRecheckSeconds = 1,
            NoResetOnClose = true,
            Multiplexing = false,
            Enlist = false,
            MaxAutoPrepare = settings.Prepare ? Prepared : 0,
            ApplicationName = "accessible-content",
        };
        var builder = new NpgsqlDataSourceBuilder(connection.ToString());
        return connection.Host!.Contains(',', StringComparison.Ordinal) ? builder.BuildMultiHost() : builder.Build();
    }
}
