using System.Text.Json;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>OpenCC's own test cases and golden files, by the name of its configuration.</summary>
internal static class OpenCCFixtures
{
    /// <summary>The configurations of OpenCC that end in our scripts.</summary>
    public static readonly IReadOnlyDictionary<string, HanScript> Configurations = new Dictionary<string, HanScript>
    {
        ["s2t"] = HanScript.Traditional,
        ["s2tw"] = HanScript.TraditionalTaiwan,
        ["s2hk"] = HanScript.TraditionalHongKong,
        ["t2s"] = HanScript.Simplified,
    };

    public static IReadOnlyList<(string Id, string Input, string Expected)> Cases(string configuration)
    {
        using var file = JsonDocument.Parse(Text("testcases.json"));
        return [.. file.RootElement.GetProperty("cases").EnumerateArray()
            .Where(row => row.GetProperty("expected").TryGetProperty(configuration, out _))
            .Select(row => (Member(row, "id"), Member(row, "input"), Member(row.GetProperty("expected"), configuration)))];
    }

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root(), "tests/AccessibleContent.Tests/Hanzi/OpenCC", file));

    private static string Member(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AccessibleContent.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
