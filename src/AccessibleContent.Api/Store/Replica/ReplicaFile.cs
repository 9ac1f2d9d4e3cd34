using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>The search file beside a node. It has nothing but what the server has: one that is damaged or missing is made anew.</summary>
internal sealed partial class ReplicaFile(SqliteDatabase replica, SearchRebuild rebuild, ILogger<ReplicaFile> logger)
{
    // ERROR, of which a missing table is one, CORRUPT, CONSTRAINT, as every row was in a table with the same constraints, and NOTADB.
    private static readonly int[] Damage = [1, 11, 19, 26];

    private bool _isPrepared;
    private Exception? _damage;

    /// <summary>Returns whether the file has its tables, and its index is made by today's rules.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        return _isPrepared && (await replica.ReadAsync(SqliteSearchState.Read, cancellation)).IsMade;
    }

    /// <summary>Notes a failure: after one of the file's own it is made anew.</summary>
    public void Note(Exception failure)
    {
        if (IsDamage(failure))
        {
            (_isPrepared, _damage) = (false, failure);
        }
    }

    /// <summary>Makes the file ready: its tables, and an index of the notices that it has.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_damage is { } damage)
        {
            Damaged(logger, replica.File, damage);
            Discard();
            _damage = null;
        }

        await replica.PrepareAsync(cancellation);
        await rebuild.MakeAsync(cancellation);
        _isPrepared = true;
    }

    private void Discard()
    {
        replica.Release();
        foreach (var ending in (string[])["", "-wal", "-shm"])
        {
            File.Delete(replica.File + ending);
        }
    }

    private static bool IsDamage(Exception? failure) => failure is SqliteException { SqliteErrorCode: var code }
        ? Damage.Contains(code)
        : failure is not null && IsDamage(failure.InnerException);

    [LoggerMessage(46, LogLevel.Warning, "The search file {File} is damaged, and is made anew")]
    private static partial void Damaged(ILogger logger, string file, Exception failure);
}
