namespace AccessibleContent.Api.Http.Keys;

/// <summary>A bearer key, known only by its hash, and what it may be used for.</summary>
internal sealed class PublishingKey
{
    /// <summary>Gets or sets the name in the store's audit trail, for the operator only.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the SHA-256 of the key's UTF-8 bytes, in lower-case hex.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Gets or sets the name that the public history shows.</summary>
    /// <value>The default is empty: 编辑.</value>
    public string DisplayName { get; set; } = "";

    /// <summary>Gets or sets the path of the key in the configuration, such as <c>Publishing:Keys:0</c>.</summary>
    internal string Place { get; set; } = "Publishing:Keys:?";

    /// <summary>Gets or sets the names of its scopes; null for all.</summary>
    internal IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>Gets or sets the columns (栏目) whose notices it may write; none for all.</summary>
    internal IReadOnlyList<string> Catalogs { get; set; } = [];

    /// <summary>Gets or sets the publishers (发布机构) whose notices it may write; none for all.</summary>
    internal IReadOnlyList<string> Publishers { get; set; } = [];

    /// <summary>Gets or sets the configured members that a key does not have.</summary>
    internal IReadOnlyList<string> Unknown { get; set; } = [];
}
