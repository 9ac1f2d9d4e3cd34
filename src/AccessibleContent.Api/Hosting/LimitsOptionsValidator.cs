using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Hosting;

/// <summary>Checks <see cref="LimitsOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class LimitsOptionsValidator : IValidateOptions<LimitsOptions>;
