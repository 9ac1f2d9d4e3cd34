using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>Where notices come from by themselves.</summary>
public sealed class SourcesOptions
{
    /// <summary>Gets or sets the site whose pages are harvested.</summary>
    /// <value>The default names none.</value>
    [ValidateObjectMembers]
    public HarvestedSite Site { get; set; } = new();
}

/// <summary>Checks <see cref="SourcesOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class SourcesOptionsValidator : IValidateOptions<SourcesOptions>;
