using System.ComponentModel.DataAnnotations;

namespace AccessibleContent.Api.Rendering;

/// <summary>Accepts an empty value, or the path of a picture that can be served.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SitePictureFileAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string { Length: > 0 } path && SitePicture.Read(path).Fault is { } fault
            ? new($"Site:{validationContext.MemberName} is “{path}”, {fault} Give a PNG, SVG or WebP file, or leave the setting empty.")
            : ValidationResult.Success;
}
