using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Log;

/// <summary>Checks <see cref="MetricsOptions"/> at the start.</summary>
public sealed class MetricsOptionsValidator : IValidateOptions<MetricsOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MetricsOptions options) =>
        NetworkList.Faults("Metrics:Networks", options.Networks) is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}
