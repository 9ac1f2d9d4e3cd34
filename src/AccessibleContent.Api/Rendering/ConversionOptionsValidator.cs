using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>Checks <see cref="ConversionOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class ConversionOptionsValidator : IValidateOptions<ConversionOptions>;
