using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>Checks <see cref="ProxiesOptions"/> at the start.</summary>
public sealed class ProxiesOptionsValidator : IValidateOptions<ProxiesOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ProxiesOptions options) =>
        NetworkList.Faults("Proxies:Networks", options.Networks) is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}
