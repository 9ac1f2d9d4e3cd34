using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>The keys for writing, and how long a withdrawal can be taken back.</summary>
internal sealed class PublishingOptions : IValidatableObject
{
    private const int MostUndoMinutes = 43_200;

    /// <summary>Gets or sets the keys; without one, every attempt to write is refused with 401.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<PublishingKey> Keys { get; set; } = [];

    /// <summary>Gets or sets for how many minutes a withdrawal can be taken back; 0 for never.</summary>
    /// <value>The default is 60.</value>
    [SettingRange(0, MostUndoMinutes, ErrorMessage = "Publishing:UndoMinutes must be between 0 (never) and 43200 (30 days).")]
    public int UndoMinutes { get; set; } = 60;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Keys.SelectMany(KeyFaults.Of).Concat(KeyFaults.Between(Keys)).Select(fault => new ValidationResult(fault));
}

/// <summary>Checks <see cref="PublishingOptions"/> at the start; what it says has the place of every fault, and never a hash.</summary>
[OptionsValidator]
internal sealed partial class PublishingOptionsValidator : IValidateOptions<PublishingOptions>;
