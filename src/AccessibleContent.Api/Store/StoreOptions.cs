using System.ComponentModel.DataAnnotations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store;

/// <summary>Settings of the store.</summary>
internal sealed class StoreOptions : IValidatableObject
{
    /// <summary>Gets or sets the kind of store.</summary>
    /// <value>The default is <c>sqlite</c>, the embedded one.</value>
    [AllowedValues("sqlite", ErrorMessage = "Store:Provider must be sqlite.")]
    public string Provider { get; set; } = "sqlite";

    /// <summary>Gets or sets the connection string; a missing folder is created.</summary>
    /// <value>The default is <c>Data Source=data/notices.db</c>, relative to the working directory.</value>
    [Required(ErrorMessage = "Store:ConnectionString must not be empty.")]
    public string ConnectionString { get; set; } = "Data Source=data/notices.db";

    /// <summary>Returns the path of a folder beside the store's file.</summary>
    /// <param name="name">The name of the folder.</param>
    public string Beside(string name)
    {
        var database = new SqliteConnectionStringBuilder(ConnectionString);
        return Path.Combine(database.Mode is SqliteOpenMode.Memory ? "" : Path.GetDirectoryName(database.DataSource) ?? "", name);
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Problem() is { } problem)
        {
            yield return new($"Store:ConnectionString “{ConnectionString}” cannot be read ({problem}); write Data Source=PATH.");
        }
    }

    private string? Problem()
    {
        try
        {
            return new SqliteConnectionStringBuilder(ConnectionString).DataSource.Length > 0 ? null : "no Data Source";
        }
        catch (ArgumentException wrong)
        {
            return wrong.Message;
        }
    }
}

/// <summary>Validates <see cref="StoreOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class StoreOptionsValidator : IValidateOptions<StoreOptions>;
