using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Site;

/// <summary>Checks <see cref="SiteOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class SiteOptionsValidator : IValidateOptions<SiteOptions>;
