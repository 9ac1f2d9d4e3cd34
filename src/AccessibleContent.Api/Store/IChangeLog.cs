namespace AccessibleContent.Api.Store;

/// <summary>
/// Every publication, correction, withdrawal and reversal of one, in the order of their commits: each notice once, at its newest change.
/// </summary>
/// <remarks>The numbers are of this store alone: they belong in no ETag that two stores share.</remarks>
internal interface IChangeLog
{
    /// <summary>Lists the changes after a number, the oldest first; zero is before all of them.</summary>
    ValueTask<IReadOnlyList<Change>> ListAsync(long after, int limit, CancellationToken cancellation);

    /// <summary>Gets the number of the latest change; zero if there was none.</summary>
    ValueTask<long> LastAsync(CancellationToken cancellation);
}
