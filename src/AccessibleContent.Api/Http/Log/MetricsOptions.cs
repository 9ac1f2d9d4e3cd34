using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Log;

/// <summary>The settings of access to the service's metrics.</summary>
internal sealed class MetricsOptions : IValidatableObject
{
    /// <summary>
    /// Gets or sets the networks that may read /metrics, such as <c>192.0.2.0/24</c>, separated by spaces; all others receive 404.
    /// </summary>
    /// <value>The default is this machine, on both address families.</value>
    public string Networks { get; set; } = "127.0.0.0/8 ::1/128";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        NetworkList.Faults("Metrics:Networks", Networks).Select(fault => new ValidationResult(fault));
}

/// <summary>Validates <see cref="MetricsOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class MetricsOptionsValidator : IValidateOptions<MetricsOptions>;
