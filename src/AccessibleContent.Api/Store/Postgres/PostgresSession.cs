using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using Npgsql;

namespace AccessibleContent.Api.Store.Postgres;

/// <summary>A transaction of the server; each node makes its own search index of what it changes.</summary>
/// <param name="connection">The connection, in the transaction.</param>
internal sealed class PostgresSession(NpgsqlConnection connection) : SqlSession(connection)
{
    // What was written has the form of a moment, or it can never be due.
    private const string Moment = @"'^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+00:00$'";

    /// <summary>Gets the number of the latest change of this transaction; zero if there was none.</summary>
    public long Number { get; private set; }

    /// <inheritdoc/>
    public override string Now => "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    /// <inheritdoc/>
    public override string TakingRows => "FOR UPDATE SKIP LOCKED";

    /// <inheritdoc/>
    public override string IsDamagedMoment(string column) => $"{column} !~ {Moment}";

    /// <inheritdoc/>
    public override long NoteChange(NoticeId id) => Number = Connection.Number(
        """
        WITH one AS (UPDATE holdings SET number = number + 1 RETURNING number)
        INSERT INTO changes (number, id) SELECT number, @id FROM one
        ON CONFLICT (id) DO UPDATE SET number = excluded.number RETURNING number
        """,
        ("@id", id.Value))!.Value;

    /// <inheritdoc/>
    public override Publication?[] Fill(IReadOnlyList<Submission?> submissions) => new PostgresFilling(this, connection).Fill(submissions);

    /// <summary>Notes the number of a change of this transaction.</summary>
    public void Note(long number) => Number = number;

    /// <inheritdoc/>
    protected override bool? IsOfWhatIsWritten(Exception failure) =>
        failure is PostgresException told ? PostgresFailures.IsOfWhatIsWritten(told) : failure is NpgsqlException ? false : null;
}
