using System.ComponentModel.DataAnnotations;
using AccessibleContent.Hanzi;

namespace AccessibleContent.Api.Rendering;

/// <summary>
/// Accepts the name of an engine in this build; otherwise lists the available ones, and how to build in one that is missing.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConversionEngineAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var engine = ConversionEngine.Find((string?)value ?? "");
        return engine is { IsBuiltIn: true } ? ValidationResult.Success : new(Error(value, engine));
    }

    private static string Error(object? value, ConversionEngine? lacking)
    {
        var allowed = string.Join(" or ", ConversionEngine.All.Where(engine => engine.IsBuiltIn).Select(engine => engine.Name));
        return lacking is null
            ? $"Conversion:Engine is '{value}'; it must be {allowed}."
            : $"Conversion:Engine is '{value}', which is not in this build; it must be {allowed}, or build with -p:{lacking.BuildProperty}"
                + $"=true.";
    }
}
