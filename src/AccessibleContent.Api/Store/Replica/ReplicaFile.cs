using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>The search file beside a node. Everything in it comes from the server: a file that is damaged or missing is made anew.</summary>
internal sealed partial class ReplicaFile(SqliteDatabase replica, SearchRebuild rebuild, ILogger<ReplicaFile> logger)
{
    // ERROR, of which a missing table is one, CORRUPT and NOTADB.
    private static readonly int[] Damage = [1, 11, 26];

    private bool _isPrepared;

    /// <summary>Returns whether the file has its tables, and its index is made by today's rules.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return _isPrepared && (await replica.ReadAsync(SqliteSearchState.Read, cancellation)).IsMade;
        }
        catch (StoreUnavailableException unavailable) when (IsDamage(unavailable))
        {
            return _isPrepared = false;
        }
    }

    /// <summary>Makes the file ready: its tables, and an index of the notices that it has.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            await replica.PrepareAsync(cancellation);
            await rebuild.MakeAsync(cancellation);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            Damaged(logger, replica.File, failure);
            Discard();
            await replica.PrepareAsync(cancellation);
            await rebuild.MakeAsync(cancellation);
        }

        _isPrepared = true;
    }

    /// <summary>Deletes the file.</summary>
    public void Discard()
    {
        replica.Release();
        foreach (var ending in (string[])["", "-wal", "-shm"])
        {
            File.Delete(replica.File + ending);
        }
    }

    private static bool IsDamage(Exception? failure) =>
        failure is SqliteException { SqliteErrorCode: var code } ? Damage.Contains(code) : failure is not null && IsDamage(failure.InnerException);

    [LoggerMessage(46, LogLevel.Warning, "The search file {File} is damaged, and is made anew")]
    private static partial void Damaged(ILogger logger, string file, Exception failure);
}
