using System.Data.Common;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>A transaction that changes the store: its connection, and the few things that each engine does in its own way.</summary>
/// <param name="connection">The connection, in the transaction.</param>
internal abstract class SqlSession(DbConnection connection)
{
    /// <summary>Gets the connection.</summary>
    public DbConnection Connection => connection;

    /// <summary>Gets what a query ends with to take its rows for this transaction, passing over those that another one has taken.</summary>
    public virtual string TakingRows => "";

    /// <summary>Gets the moment by the clock of the store, in milliseconds since 1970, as an expression.</summary>
    public abstract string Now { get; }

    /// <summary>Returns the condition that a column with a moment in UTC has damaged text instead.</summary>
    public abstract string IsDamagedMoment(string column);

    /// <summary>Puts a change into the log, in the place of an earlier one of the notice, and returns its number.</summary>
    public abstract long NoteChange(NoticeId id);

    /// <summary>Puts a notice into the search index, if the store itself has one.</summary>
    public virtual void Index(Notice notice)
    {
    }

    /// <summary>Removes a notice from the search index.</summary>
    public virtual void Unindex(NoticeId id)
    {
    }

    /// <summary>Lets the search index follow the digest of the store.</summary>
    public virtual void FollowDigest(string before, string after)
    {
    }

    /// <summary>
    /// Stores the notices that are new to the store all at once, if the engine can; null in the places of those that are left.
    /// </summary>
    public virtual Publication?[] Fill(IReadOnlyList<Submission?> submissions) => new Publication?[submissions.Count];

    /// <summary>Runs one of many writes: if it fails through its own fault, it is rolled back, and the others continue.</summary>
    /// <param name="write">The write.</param>
    /// <param name="failed">Creates the result of a write that failed through its own fault; every other failure is thrown.</param>
    public T Try<T>(Func<T> write, Func<Exception, T> failed)
    {
        connection.Run("SAVEPOINT one");
        try
        {
            var written = write();
            connection.Run("RELEASE SAVEPOINT one");
            return written;
        }
#pragma warning disable CA1031 // Any failure of one write must leave the others intact.
        catch (Exception failure) when (IsOwn(failure))
#pragma warning restore CA1031
        {
            connection.Run("ROLLBACK TO SAVEPOINT one");
            connection.Run("RELEASE SAVEPOINT one");
            return failed(failure);
        }
    }

    /// <summary>Returns whether a failure of the engine is the fault of what was written; null if it is not the engine's failure.</summary>
    protected abstract bool? IsOfWhatIsWritten(Exception failure);

    private bool IsOwn(Exception failure) => IsOfWhatIsWritten(failure)
        ?? (failure is not (OperationCanceledException or OutOfMemoryException) && !StorePolicies.IsOutage(failure));
}
