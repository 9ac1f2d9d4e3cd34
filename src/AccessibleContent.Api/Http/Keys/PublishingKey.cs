namespace AccessibleContent.Api.Http.Keys;

/// <summary>A bearer key, known by its hash alone, and what it may be used for.</summary>
public sealed class PublishingKey
{
    /// <summary>Gets or sets the name that stands in the store's trail of who wrote what, for the operator alone.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the SHA-256 of the key's UTF-8 bytes, in lower-case hex.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Gets or sets the name that the public history shows.</summary>
    /// <value>The default is empty: 编辑.</value>
    public string DisplayName { get; set; } = "";

    /// <summary>Gets or sets where in the configuration the key stands, as <c>Publishing:Keys:0</c>.</summary>
    internal string Place { get; set; } = "Publishing:Keys:?";

    /// <summary>Gets or sets the names of its scopes; null for all.</summary>
    internal IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>Gets or sets the columns (栏目) whose notices it may write; none for all.</summary>
    internal IReadOnlyList<string> Catalogs { get; set; } = [];

    /// <summary>Gets or sets the publishers (发布机构) whose notices it may write; none for all.</summary>
    internal IReadOnlyList<string> Publishers { get; set; } = [];

    /// <summary>Gets or sets the members that stand in the configuration and are none of a key.</summary>
    internal IReadOnlyList<string> Unknown { get; set; } = [];
}
