using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>The proxies that are trusted to name their clients.</summary>
internal sealed class ProxiesOptions : IValidatableObject
{
    /// <summary>Gets or sets the networks of the proxies, such as <c>127.0.0.0/8</c>, separated by spaces; empty trusts none.</summary>
    /// <value>The default is this machine, on both address families.</value>
    public string Networks { get; set; } = "127.0.0.0/8 ::1/128";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        NetworkList.Faults("Proxies:Networks", Networks).Select(fault => new ValidationResult(fault));
}

/// <summary>Validates <see cref="ProxiesOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class ProxiesOptionsValidator : IValidateOptions<ProxiesOptions>;
