using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>
/// Checks whether the store is writable before an editor finds out. Normally it briefly takes the write lock and checks the free
/// disk space; after a failure it writes a meaningless number, as only a write detects quotas and freed space.
/// </summary>
internal sealed partial class StoreProbe(
    IOptions<StoreOptions> options,
    StoreReachability reachability,
    TimeProvider clock,
    ILogger<StoreProbe> logger) : BackgroundService
{
    // A publication needs some pages of log; with less space than this the next one fails.
    private const long LeastRoom = 1 << 20;
    private const int Busy = 5;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(30);

    private readonly Lazy<string> _connectionString = new(
        () => new SqliteConnectionStringBuilder(options.Value.ConnectionString) { DefaultTimeout = 1 }.ToString());

    /// <summary>Probes once and records the result.</summary>
    public StoreTrouble Look()
    {
        var trouble = Try(reachability.Writing);
        if (trouble != StoreTrouble.Unreachable)
        {
            reachability.NoteWriting(trouble);
        }

        return trouble;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Soon;
        while (!options.Value.IsServer && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(pause, clock, stoppingToken);

                // A thread of its own: a disk that hangs blocks nothing else.
                var trouble = await Task.Factory.StartNew(Look, stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                pause =
                    trouble is StoreTrouble.None or StoreTrouble.Unreachable ? Usual
                    : pause >= Usual ? Soon
                    : pause + pause < Late ? pause + pause
                    : Late;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The service is stopping.
            }
#pragma warning disable CA1031 // No failure of a probe may end the service.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Failed(logger, failure);
            }
        }
    }

    private StoreTrouble Try(StoreTrouble known)
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString.Value);
            if (RoomOf(connection.DataSource) < LeastRoom)
            {
                return StoreTrouble.Full;
            }

            connection.Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            if (known != StoreTrouble.None)
            {
                Write(connection);
                transaction.Commit();
            }

            return StoreTrouble.None;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            // Another connection is writing.
            return known;
        }
        catch (Exception failure) when (StorePolicies.IsOutage(failure) || failure is UnauthorizedAccessException)
        {
            return StoreTroubles.Of(failure);
        }
    }

    // Writing the same number still writes a page of the log, and no reader sees a difference.
    private static void Write(SqliteConnection connection)
    {
        using var read = connection.Command("PRAGMA user_version");
        using var write = connection.Command($"PRAGMA user_version = {(long)read.ExecuteScalar()!}");
        write.ExecuteNonQuery();
    }

    private static long RoomOf(string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(folder)
            ? new DriveInfo(folder).AvailableFreeSpace
            : long.MaxValue;

    [LoggerMessage(35, LogLevel.Warning, "Whether the store is writable is unknown")]
    private static partial void Failed(ILogger logger, Exception failure);
}
