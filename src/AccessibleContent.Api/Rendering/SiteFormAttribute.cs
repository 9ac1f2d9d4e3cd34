using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace AccessibleContent.Api.Rendering;

/// <summary>The form of a setting of the website, with a message that names the setting, its value and what is allowed.</summary>
/// <param name="pattern">The pattern; an empty value matches it.</param>
/// <param name="allowed">What is allowed besides an empty value.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SiteFormAttribute(string pattern, string allowed) : ValidationAttribute
{
    /// <summary>Gets the pattern.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>Gets what is allowed.</summary>
    public string Allowed { get; } = allowed;

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string words || Regex.IsMatch(words, Pattern, RegexOptions.NonBacktracking)
            ? ValidationResult.Success
            : new($"Site:{validationContext.MemberName} is “{words}”; it must be empty, or {Allowed}.");
}
