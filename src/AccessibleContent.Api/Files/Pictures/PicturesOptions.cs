using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>The limits within which pictures of other hosts are kept, for each notice.</summary>
internal sealed class PicturesOptions : IValidatableObject
{
    /// <summary>Gets or sets the maximum number of pictures that one notice has from other hosts; 0 keeps none.</summary>
    /// <value>The default is 50.</value>
    [SettingRange(0, 1_000, ErrorMessage = "Pictures:PerNotice must be between 0 and 1000.")]
    public int PerNotice { get; set; } = 50;

    /// <summary>Gets or sets the maximum size of a picture, in megabytes.</summary>
    /// <value>The default is 10.</value>
    [SettingRange(1, 100, ErrorMessage = "Pictures:SizeLimitMegabytes must be between 1 and 100.")]
    public int SizeLimitMegabytes { get; set; } = 10;

    /// <summary>Gets or sets the maximum size of all of them together, in megabytes.</summary>
    /// <value>The default is 50.</value>
    [SettingRange(1, 10_000, ErrorMessage = "Pictures:TotalLimitMegabytes must be between 1 and 10000.")]
    public int TotalLimitMegabytes { get; set; } = 50;

    /// <summary>Gets or sets the seconds that fetching all of them may take.</summary>
    /// <value>The default is 20.</value>
    [SettingRange(1, 600, ErrorMessage = "Pictures:TimeLimitSeconds must be between 1 and 600.")]
    public int TimeLimitSeconds { get; set; } = 20;

    /// <summary>
    /// Gets or sets the networks that may be asked although they are not public, such as 10.1.0.0/16, separated by spaces.
    /// </summary>
    /// <value>The default is empty: only public addresses.</value>
    public string PrivateNetworks { get; set; } = "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        NetworkList
            .Faults("Pictures:PrivateNetworks", PrivateNetworks)
            .Select(fault => new ValidationResult(fault, [nameof(PrivateNetworks)]));
}

/// <summary>Validates <see cref="PicturesOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class PicturesOptionsValidator : IValidateOptions<PicturesOptions>;
