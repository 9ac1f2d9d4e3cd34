using System.Text.Json;
using System.Text.Json.Serialization;

namespace AccessibleContent.Api.Site;

/// <summary>
/// The last full run of the accessibility tools over sample notices, as recorded by tests/AccessibleContent.EndToEnd: a test of the
/// program, not of a site.
/// </summary>
/// <param name="TestedOn">The day of the run, ISO 8601.</param>
/// <param name="Build">The version of the program that was tested.</param>
/// <param name="Judges">The tools and their findings.</param>
public sealed record AccessibilityRecord(string TestedOn, string Build, IReadOnlyList<JudgeRecord> Judges)
{
    /// <summary>Gets the record embedded in the program.</summary>
    public static AccessibilityRecord Current { get; } =
        JsonSerializer.Deserialize(SiteAssets.Read("accessibility.json"), AccessibilityJson.Default.AccessibilityRecord)!;
}

/// <summary>The findings of one accessibility tool.</summary>
/// <param name="Name">The tool and its version.</param>
/// <param name="Subject">The standard that it checks, in Simplified script.</param>
/// <param name="Pages">The number of pages and settings it checked.</param>
/// <param name="Findings">The number of faults it found.</param>
public sealed record JudgeRecord(string Name, string Subject, int Pages, int Findings);

/// <summary>The JSON of <see cref="AccessibilityRecord"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(AccessibilityRecord))]
internal sealed partial class AccessibilityJson : JsonSerializerContext;
