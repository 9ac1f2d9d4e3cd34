using System.Globalization;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>A transaction of the embedded database, which has one writer at a time; its search index changes with it.</summary>
/// <param name="connection">The connection, in the transaction.</param>
/// <param name="clock">The clock of the machine, which all processes share that use the file.</param>
internal sealed class SqliteSession(SqliteConnection connection, TimeProvider clock) : SqlSession(connection)
{
    // ERROR, TOOBIG, CONSTRAINT, MISMATCH, RANGE: the data is at fault, not the store.
    private static readonly int[] OfWhatIsWritten = [1, 18, 19, 20, 25];

    /// <inheritdoc/>
    public override string Now => clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string IsDamagedMoment(string column) => $"julianday({column}) IS NULL";

    /// <inheritdoc/>
    public override long NoteChange(NoticeId id) =>
        Connection.Number("REPLACE INTO changes (id) VALUES (@id) RETURNING number", ("@id", id.Value))!.Value;

    /// <inheritdoc/>
    public override void Index(Notice notice) => SqliteSearchEntries.Put(Connection, notice);

    /// <inheritdoc/>
    public override void Unindex(NoticeId id) => SqliteSearchEntries.Remove(Connection, id);

    /// <inheritdoc/>
    public override void FollowDigest(string before, string after) => SqliteSearchState.Follow(Connection, before, after);

    /// <inheritdoc/>
    protected override bool? IsOfWhatIsWritten(Exception failure) =>
        failure is SqliteException sqlite ? OfWhatIsWritten.Contains(sqlite.SqliteErrorCode) : null;
}
