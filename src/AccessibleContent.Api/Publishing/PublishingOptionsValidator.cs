using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Publishing;

/// <summary>Checks <see cref="PublishingOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class PublishingOptionsValidator : IValidateOptions<PublishingOptions>;
