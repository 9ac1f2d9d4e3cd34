using System.Collections.Concurrent;
using System.Text.Json;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Site;
using AccessibleContent.EndToEnd.Hanzi;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>
/// The results of a run's checkers; <c>RECORD=1</c> (best with <c>JUDGES=full</c>) writes them where the accessibility statement reads
/// them.
/// </summary>
internal static class JudgeLog
{
    private static readonly ConcurrentDictionary<string, JudgeRecord> Records = new(StringComparer.Ordinal);

    /// <summary>Records what a checker found on so many pages.</summary>
    public static void Note(string name, string subject, int pages, int findings) => Records[subject] = new(name, subject, pages, findings);

    /// <summary>Writes the record of the run.</summary>
    public static void Write()
    {
        if (Environment.GetEnvironmentVariable("RECORD") != "1")
        {
            return;
        }

        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var record = new AccessibilityRecord(
            day, BuildVersion.Now, [.. Records.Values.OrderBy(judge => judge.Subject, StringComparer.Ordinal)]);
        var options = new JsonSerializerOptions(AccessibilityJson.Default.Options)
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        var json = JsonSerializer.Serialize(record, new AccessibilityJson(options).AccessibilityRecord);
        File.WriteAllText(Path.Combine(Repository.Root, "src/AccessibleContent.Api/Site/Assets/accessibility.json"), json + "\n");
    }
}
