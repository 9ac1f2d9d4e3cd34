using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>Checks <see cref="LimitsOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class LimitsOptionsValidator : IValidateOptions<LimitsOptions>;
