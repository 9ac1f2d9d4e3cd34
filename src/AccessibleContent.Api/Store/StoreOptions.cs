using System.ComponentModel.DataAnnotations;

namespace AccessibleContent.Api.Store;

/// <summary>Where notices are kept.</summary>
public sealed class StoreOptions
{
    /// <summary>Gets or sets the kind of store.</summary>
    /// <value>The default is <c>sqlite</c>, the embedded one.</value>
    [AllowedValues("sqlite", ErrorMessage = "Store:Provider must be sqlite.")]
    public string Provider { get; set; } = "sqlite";

    /// <summary>Gets or sets how the store is reached; the folder of a file is made when missing.</summary>
    /// <value>The default is <c>Data Source=data/notices.db</c>, from the working folder.</value>
    [Required(ErrorMessage = "Store:ConnectionString must not be empty.")]
    public string ConnectionString { get; set; } = "Data Source=data/notices.db";
}
