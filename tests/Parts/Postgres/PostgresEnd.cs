namespace AccessibleContent.Parts.Postgres;

/// <summary>Ends the server of <see cref="PostgresDatabases"/> after the last test of an assembly.</summary>
public sealed class PostgresEnd : IAsyncDisposable
{
    public ValueTask DisposeAsync() => PostgresDatabases.EndAsync();
}
