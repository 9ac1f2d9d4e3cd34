using System.Text.Json;
using System.Text.Json.Serialization;

namespace AccessibleContent.Api.Site;

/// <summary>The last full run of the judges, as tests/AccessibleContent.EndToEnd recorded it.</summary>
/// <param name="TestedOn">The day of the run, ISO 8601.</param>
/// <param name="Judges">What judged, and what it found.</param>
public sealed record AccessibilityRecord(string TestedOn, IReadOnlyList<JudgeRecord> Judges)
{
    /// <summary>Gets the record that the program was built with.</summary>
    public static AccessibilityRecord Current { get; } =
        JsonSerializer.Deserialize(SiteAssets.Read("accessibility.json"), AccessibilityJson.Default.AccessibilityRecord)!;
}

/// <summary>What one judge found.</summary>
/// <param name="Name">The judge and its version.</param>
/// <param name="Subject">What it judges by, in Simplified script.</param>
/// <param name="Pages">How many pages and settings it saw.</param>
/// <param name="Findings">How many faults it found.</param>
public sealed record JudgeRecord(string Name, string Subject, int Pages, int Findings);

/// <summary>The JSON of <see cref="AccessibilityRecord"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(AccessibilityRecord))]
public sealed partial class AccessibilityJson : JsonSerializerContext;
