using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>Which proxies are believed when they say for whom they ask.</summary>
public sealed class ProxiesOptions : IValidatableObject
{
    /// <summary>Gets or sets the networks of the proxies, as <c>127.0.0.0/8</c>, separated by blanks; empty believes nobody.</summary>
    /// <value>The default is this machine, on both families.</value>
    public string Networks { get; set; } = "127.0.0.0/8 ::1/128";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        NetworkList.Faults("Proxies:Networks", Networks).Select(fault => new ValidationResult(fault));
}

/// <summary>Checks <see cref="ProxiesOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class ProxiesOptionsValidator : IValidateOptions<ProxiesOptions>;
