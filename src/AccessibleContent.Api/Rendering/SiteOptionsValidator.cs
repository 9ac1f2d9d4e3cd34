using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>Checks <see cref="SiteOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class SiteOptionsValidator : IValidateOptions<SiteOptions>;
