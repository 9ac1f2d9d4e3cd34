using System.Net;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Measuring;

/// <summary>Checks <see cref="MetricsOptions"/> at the start.</summary>
public sealed class MetricsOptionsValidator : IValidateOptions<MetricsOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MetricsOptions options)
    {
        var wrong = options.Networks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(network => !IPNetwork.TryParse(network, out _)).ToList();
        return wrong.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(network => $"Metrics:Networks has '{network}', which is no network; write 192.0.2.0/24 or 2001:db8::/32, separated by blanks."));
    }
}
