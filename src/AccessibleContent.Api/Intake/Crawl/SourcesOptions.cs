using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>The settings of automatic sources of notices.</summary>
internal sealed class SourcesOptions
{
    /// <summary>Gets or sets the site to crawl.</summary>
    /// <value>The default is no site.</value>
    [ValidateObjectMembers]
    public CrawledSite Site { get; set; } = new();
}

/// <summary>Validates <see cref="SourcesOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class SourcesOptionsValidator : IValidateOptions<SourcesOptions>;
