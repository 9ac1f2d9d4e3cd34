using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>Checks <see cref="SourcesOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class SourcesOptionsValidator : IValidateOptions<SourcesOptions>;
