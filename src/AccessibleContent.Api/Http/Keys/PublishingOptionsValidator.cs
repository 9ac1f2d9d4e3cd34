using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>Checks <see cref="PublishingOptions"/> at the start; names the place of everything that is wrong, and never a hash.</summary>
public sealed class PublishingOptionsValidator : IValidateOptions<PublishingOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PublishingOptions options)
    {
        var wrong = new List<ValidationResult>();
        Validator.TryValidateObject(options, new(options), wrong, validateAllProperties: true);
        List<string> faults = [.. wrong.Select(one => one.ErrorMessage!), .. options.Keys.SelectMany(KeyFaults.Of), .. KeyFaults.Between(options.Keys)];
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
