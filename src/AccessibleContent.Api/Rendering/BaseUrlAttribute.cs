using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace AccessibleContent.Api.Rendering;

/// <summary>
/// Accepts an empty value, or the address of a website: with a path where it shares its host. A path that begins like an address of the
/// service is refused: nobody could tell whether a proxy has taken it off.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class BaseUrlAttribute : ValidationAttribute
{
    /// <summary>The first segments of the service's own addresses.</summary>
    public static readonly IReadOnlyList<string> Own =
    [
        "accessibility", "api", "ask", "assets", "elder", "feeds", "files", "health", "metrics", "notices", "open-data", "openapi",
        "problems", "robots.txt", "search", "sitemap", "sitemap.xml", "zh-hant", "zh-hant-hk", "zh-hant-tw",
    ];

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        Fault((string?)value ?? "") is { } fault ? new(fault) : ValidationResult.Success;

    private static string? Fault(string address) =>
        address.Length == 0 ? null
        : Address().Match(address) is not { Success: true } match
            ? "Site:BaseUrl must be empty, or http(s)://host[:port][/path] without a query, where a path has only letters, digits and -._~."
        : match.Groups["segment"].Captures is [var first, ..] && Own.Contains(first.Value)
            ? $"Site:BaseUrl must not have a path that begins with /{first.Value}, which is an address of the service itself."
        : null;

    [GeneratedRegex(@"^https?://[^/?#\s@\\]+(?:/(?!\.\.?(?:/|\z))(?<segment>[A-Za-z0-9._~-]+))*\z")]
    private static partial Regex Address();
}
