using AccessibleContent.Api.Store.Sqlite;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>
/// Makes the file beside a node the same as its store: first all notices in the order of their days, then each change. Each step is a
/// transaction that also notes how far it came: whatever ends the process, the next one goes on there.
/// </summary>
internal sealed partial class ReplicaCopy(ReplicaSource source, SqliteDatabase replica, ILogger<ReplicaCopy> logger)
{
    private const int Batch = 1_000;

    // Notices in the order of their days cost a quarter of those in the order of their changes.
    private const long FarBehind = 100_000;

    private (string After, Task<ReplicaBatch> Read)? _ahead;

    /// <summary>Does the next step and returns the state after it; the file is the same as the store where the second is false.</summary>
    /// <param name="cancellation">Cancels the step.</param>
    /// <param name="size">The number of notices of a step.</param>
    public async Task<(ReplicaState State, bool HasMore)> StepAsync(CancellationToken cancellation, int size = Batch)
    {
        var state = await replica.ReadAsync(ReplicaState.Read, cancellation);
        var now = await source.StateAsync(cancellation);
        return state switch
        {
            null => (await BeginAsync(null, now, cancellation), true),
            { FilledUntil: { } after } => (await FillAsync(state, after, size, cancellation), true),
            _ when now.Number < state.Number || now.Number - state.Number > FarBehind =>
                (await AgainAsync(state, now, cancellation), true),
            { IsWhole: true, IsCompared: true } when now.Number == state.Number && state.IsSame(now.Digest) => (state, false),
            _ => await FollowAsync(state, size, cancellation),
        };
    }

    private async Task<ReplicaState> AgainAsync(ReplicaState state, SourceState now, CancellationToken cancellation)
    {
        CopiesAgain(logger, state.Number, now.Number);
        return await BeginAsync(state, now, cancellation);
    }

    private Task<ReplicaState> BeginAsync(ReplicaState? state, SourceState now, CancellationToken cancellation) => WriteAsync(
        state,
        _ => (state ?? new(0, "", false, false, ContentHash.Nothing)) with { Number = now.Number, FilledUntil = "", IsCompared = false },
        cancellation);

    private async Task<ReplicaState> FillAsync(ReplicaState state, string after, int size, CancellationToken cancellation)
    {
        var batch = await ReadAsync(after, size, cancellation);
        var isLast = batch.IsLast;
        _ahead = isLast ? null : (batch.LastKey, source.NoticesAsync(batch.LastKey, size, cancellation).AsTask());
        return await WriteAsync(
            state,
            writer =>
            {
                var ids = batch.Rows.Select(row => row.Id.Value).ToHashSet(StringComparer.Ordinal);
                writer.Retain(ids, after, isLast ? null : batch.LastKey);
                writer.Put(batch.Entries);
                return state with { FilledUntil = isLast ? null : batch.LastKey };
            },
            cancellation);
    }

    // The next notices are read while those before them are written.
    private async Task<ReplicaBatch> ReadAsync(string after, int size, CancellationToken cancellation)
    {
        var ahead = _ahead;
        _ahead = null;
        return ahead is { } read && read.After == after ? await read.Read : await source.NoticesAsync(after, size, cancellation);
    }

    private async Task<(ReplicaState State, bool HasMore)> FollowAsync(ReplicaState state, int size, CancellationToken cancellation)
    {
        var batch = await source.ChangesAsync(state.Number, size, cancellation);
        var after = await WriteAsync(
            state,
            writer =>
            {
                writer.Put(batch.Entries);
                return batch.IsLast
                    ? Compared(state with { Number = batch.Source.Number }, batch.Source, writer)
                    : state with { Number = batch.LastChange };
            },
            cancellation);
        return (after, !batch.IsLast || after.FilledUntil is not null);
    }

    // What differs is copied again; if it still does, the digest is not that of the store's own rows.
    private ReplicaState Compared(ReplicaState state, SourceState now, ReplicaWriter writer)
    {
        if ((state with { Digest = writer.Digest }).IsSame(now.Digest))
        {
            return state with { IsCompared = true, IsWhole = true };
        }

        if (state.IsCompared)
        {
            Differs(logger, now.Number);
            return state with { FilledUntil = "", IsCompared = false };
        }

        writer.Recount();
        var drift = ContentHash.Difference(writer.Digest, now.Digest);
        if (drift != ContentHash.Nothing)
        {
            Drifts(logger);
        }

        return state with { IsCompared = true, IsWhole = true, Drift = drift };
    }

    // What another process has done to the file meanwhile stands: the step was for another state, and is left out.
    private async Task<ReplicaState> WriteAsync(
        ReplicaState? before,
        Func<ReplicaWriter, ReplicaState> write,
        CancellationToken cancellation) =>
        await replica.NoteAsync(
            session =>
            {
                if (ReplicaState.Read(session.Connection) is var there && there != before && there is not null)
                {
                    return there;
                }

                using var writer = new ReplicaWriter(session.Connection);
                var state = write(writer) with { Digest = writer.Digest };
                writer.End();
                state.Write(session.Connection);
                return state;
            },
            cancellation);

    [LoggerMessage(43, LogLevel.Warning, "The search file is at change {Here}, the store at {There}: its notices are copied again")]
    private static partial void CopiesAgain(ILogger logger, long here, long there);

    [LoggerMessage(44, LogLevel.Warning, "The search file differs from the store at change {Number}: its notices are copied again")]
    private static partial void Differs(ILogger logger, long number);

    [LoggerMessage(45, LogLevel.Warning, "The digest of the store is not that of its notices: some of its rows are damaged")]
    private static partial void Drifts(ILogger logger);
}
