namespace AccessibleContent.Api.Site.Audit;

/// <summary>The record of the audit that is in force.</summary>
/// <param name="Version">What a page that shows it depends on.</param>
/// <param name="Record">The record; null where the site is not tested.</param>
internal sealed record KnownAudit(string Version, AuditRecord? Record)
{
    /// <summary>Gets the state of a site that is not tested.</summary>
    public static KnownAudit None { get; } = new("untested", null);
}
