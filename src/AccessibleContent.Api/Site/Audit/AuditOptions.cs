namespace AccessibleContent.Api.Site.Audit;

/// <summary>Settings of the audit of the site's own pages.</summary>
internal sealed class AuditOptions
{
    /// <summary>Gets or sets the file of the record that the command writes and the accessibility statement shows.</summary>
    /// <value>The default is empty: <c>audit.json</c> beside the store's file.</value>
    public string Record { get; set; } = "";
}
