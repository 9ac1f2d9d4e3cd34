namespace AccessibleContent.Api.Store.Sql;

/// <summary>The leases in an SQL database, by its own clock.</summary>
internal sealed class SqlLeases(ISqlDatabase database) : ILeases
{
    /// <inheritdoc/>
    public ValueTask<bool> TakeAsync(string name, string holder, TimeSpan duration, CancellationToken cancellation) => database.NoteAsync(
        session => session.Connection.Run(
            Taking(session.Now),
            ("@name", name),
            ("@holder", holder),
            ("@duration", (long)duration.TotalMilliseconds)) > 0,
        cancellation);

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(string name, string holder, CancellationToken cancellation) => await database.NoteAsync(
        session => session.Connection.Run(
            "DELETE FROM leases WHERE name = @name AND holder = @holder",
            ("@name", name),
            ("@holder", holder)),
        cancellation);

    // While another holder has it, this writes and locks nothing: the others ask every second.
    private static string Taking(string now) =>
        $"""
        INSERT INTO leases (name, holder, until)
        SELECT @name, @holder, {now} + @duration
        WHERE NOT EXISTS (SELECT 1 FROM leases WHERE name = @name AND holder <> @holder AND until >= {now})
        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
        WHERE leases.holder = excluded.holder OR leases.until < {now}
        """;
}
