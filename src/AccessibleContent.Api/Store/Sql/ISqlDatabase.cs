using System.Data.Common;
using System.Runtime.CompilerServices;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>An SQL database: it responds, or fails fast with <see cref="StoreUnavailableException"/>.</summary>
internal interface ISqlDatabase
{
    /// <summary>Creates or migrates the tables.</summary>
    ValueTask PrepareAsync(CancellationToken cancellation);

    /// <summary>Opens a connection outside any limits, for reading.</summary>
    ValueTask<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Reads by key, within the policy for reads.</summary>
    ValueTask<T> ReadAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "");

    /// <summary>Reads by key what was written last: never from a copy that may be behind.</summary>
    ValueTask<T> ReadLatestAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "");

    /// <summary>Gets the highest number of a change that this node knows of; zero where there is nothing older to be read.</summary>
    long Seen => 0;

    /// <summary>Notes the number of a change that this node knows of: nothing older is read from now on.</summary>
    void Saw(long number);

    /// <summary>Runs a query whose time grows with the store: filtered lists and whole tables.</summary>
    ValueTask<T> ReadLongAsync<T>(
        Func<DbConnection, T> read,
        CancellationToken cancellation,
        [CallerMemberName] string operation = "");

    /// <summary>
    /// Changes notices or terms in one transaction. There is one such transaction at a time, so that it decides on the actual state, and
    /// changes are numbered in the order of their commits.
    /// </summary>
    /// <param name="write">The changes.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="isThere">
    /// Returns whether the store has what was written: it is asked when the connection was lost during the commit, so that its outcome is
    /// unknown. Null where nobody can tell.
    /// </param>
    ValueTask<T> WriteAsync<T>(
        Func<SqlSession, T> write,
        CancellationToken cancellation,
        Func<DbConnection, T, bool>? isThere = null);

    /// <summary>Writes in one transaction what no notice depends on: numbers, records of crawled pages, deliveries.</summary>
    ValueTask<T> NoteAsync<T>(Func<SqlSession, T> write, CancellationToken cancellation);
}
