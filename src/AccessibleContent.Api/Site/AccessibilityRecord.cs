using System.Text.Json;

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
