using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>Checks <see cref="CacheOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class CacheOptionsValidator : IValidateOptions<CacheOptions>;
