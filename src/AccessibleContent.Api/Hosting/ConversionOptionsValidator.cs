using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Hosting;

/// <summary>Checks <see cref="ConversionOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class ConversionOptionsValidator : IValidateOptions<ConversionOptions>;
