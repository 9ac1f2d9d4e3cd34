using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Store.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AccessibleContent.Api.Store;

/// <summary>Settings of the store.</summary>
internal sealed class StoreOptions : IValidatableObject
{
    /// <summary>The embedded store: one file.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>A server, for any number of nodes.</summary>
    public const string PostgreSql = "postgresql";

    /// <summary>Gets or sets the kind of store.</summary>
    /// <value>The default is <c>sqlite</c>, the embedded one.</value>
    [AllowedValues(Sqlite, PostgreSql, ErrorMessage = "Store:Provider must be sqlite or postgresql.")]
    public string Provider { get; set; } = Sqlite;

    /// <summary>Gets or sets the connection string: SQLite's, whose folder is created if it is missing, or Npgsql's.</summary>
    /// <value>The default is <c>Data Source=data/notices.db</c>, relative to the working directory.</value>
    [Required(ErrorMessage = "Store:ConnectionString must not be empty.")]
    public string ConnectionString { get; set; } = "Data Source=data/notices.db";

    /// <summary>Gets or sets the folder of the node's own files where the store is a server.</summary>
    /// <value>The default is <c>data</c>, relative to the working directory.</value>
    [Required(ErrorMessage = "Store:Folder must not be empty.")]
    public string Folder { get; set; } = "data";

    /// <summary>Gets or sets which server is read where there are several: <c>primary</c> or <c>standby</c>.</summary>
    /// <value>The default is <c>primary</c>.</value>
    [AllowedValues("primary", "standby", ErrorMessage = "Store:Read must be primary or standby.")]
    public string Read { get; set; } = "primary";

    /// <summary>Gets or sets whether statements are prepared on the server, which a pooler of transactions may not allow.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Prepare { get; set; }

    /// <summary>Gets a value indicating whether the store is a server.</summary>
    internal bool IsServer => Provider == PostgreSql;

    /// <summary>Returns the path of a file or folder of this node: beside the embedded store, or in the node's folder.</summary>
    /// <param name="name">The name.</param>
    public string Beside(string name)
    {
        if (IsServer)
        {
            return Path.Combine(Folder, name);
        }

        var database = new SqliteConnectionStringBuilder(ConnectionString);
        return Path.Combine(database.Mode is SqliteOpenMode.Memory ? "" : Path.GetDirectoryName(database.DataSource) ?? "", name);
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((IsServer ? ProblemOfServer() : Problem()) is { } problem)
        {
            yield return new(problem);
        }
    }

    private string? Problem()
    {
        if (HasHost())
        {
            return "Store:ConnectionString names a server, but Store:Provider is sqlite; write Store:Provider=postgresql.";
        }

        try
        {
            return new SqliteConnectionStringBuilder(ConnectionString).DataSource.Length > 0 ? null : Told("no Data Source");
        }
        catch (ArgumentException wrong)
        {
            return Told(wrong.Message);
        }
    }

    private bool HasHost()
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(ConnectionString).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // What has a value may have a password, which is never repeated.
    private string Told(string problem) =>
        $"Store:ConnectionString {(ConnectionString.Contains('=', StringComparison.Ordinal) ? "" : $"“{ConnectionString}” ")}"
        + $"cannot be read ({problem}); write Data Source=PATH.";

    private string? ProblemOfServer()
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(ConnectionString) switch
            {
                { Host.Length: > 0, Database.Length: > 0, MaxPoolSize: var size } => ProblemOfPools(size),
                _ => Told(),
            };
        }
        catch (ArgumentException)
        {
            return Told();
        }
    }

    // What the driver refuses only together: the words are its own, and repeat numbers and names of keywords.
    private string? ProblemOfPools(int size)
    {
        if (size < PostgresSources.LeastConnections)
        {
            return $"Store:ConnectionString: Maximum Pool Size must be {PostgresSources.LeastConnections} or more, not {size}.";
        }

        try
        {
            new PostgresSources(Options.Create(this)).Dispose();
            return null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return $"Store:ConnectionString cannot be used: {wrong.Message}";
        }
    }

    private static string Told() =>
        "Store:ConnectionString cannot be read; for postgresql write Host=HOST;Database=NAME;Username=NAME;Password=PASSWORD.";
}

/// <summary>Validates <see cref="StoreOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class StoreOptionsValidator : IValidateOptions<StoreOptions>;
