using System.ComponentModel.DataAnnotations;

namespace AccessibleContent.Api.Rendering;

/// <summary>Accepts a list of names of columns: none empty, none twice, no more than fit into a header.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ColumnNamesAttribute : ValidationAttribute
{
    private const int Most = 12;

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        Fault((IReadOnlyList<string>)value!) is { } fault ? new(fault) : ValidationResult.Success;

    private static string? Fault(IReadOnlyList<string> names) =>
        names.Any(string.IsNullOrWhiteSpace) ? "Site:Columns must not have an empty name."
        : names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? $"Site:Columns must not name {twice.Key} twice."
        : names.Count > Most ? $"Site:Columns must not have more than {Most} names; the other columns are in the site map."
        : null;
}
