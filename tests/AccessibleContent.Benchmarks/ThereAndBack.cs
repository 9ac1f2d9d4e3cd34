using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Model;

namespace AccessibleContent.Benchmarks;

/// <summary>
/// Makes Taiwan's Traditional text Simplified and zh-Hant-TW again, and counts the characters that are no longer what they were: errors of
/// reading, and differences of usage.
/// </summary>
internal static class ThereAndBack
{
    private const int GroupsShown = 60;

    /// <param name="file">A text in Taiwan's Traditional script, a sentence or more a line.</param>
    public static void Print(string file)
    {
        string[] lines = [.. File.ReadLines(file)];
        string[] simplified = [.. lines.Select(line => HanziEngine.Exact.Convert(line, HanScript.Simplified))];
        Console.WriteLine($"{lines.Length} lines, {lines.Sum(line => (long)line.Length)} characters");
        var layered = HanziEngine.Layered;
        var plain = new HanziEngine("layered", layered.Sources, layered.Rules);
        _ = Differing("OpenCC", lines, simplified, HanziEngine.Exact);
        var before = Differing("layered, without Taiwan's usage", lines, simplified, plain);
        var after = Differing("layered", lines, simplified, layered);
        Console.WriteLine($"{(double)after.Count / before.Count:F3} of what differs without Taiwan's usage");
        Show(after);
    }

    private static List<string> Differing(string name, string[] lines, string[] simplified, HanziEngine engine)
    {
        List<string> differing = [];
        for (var i = 0; i < lines.Length; i++)
        {
            var (was, back) = (lines[i], engine.Convert(simplified[i], HanScript.TraditionalTaiwan));
            for (var at = 0; at < Math.Min(was.Length, back.Length); at++)
            {
                if (was[at] != back[at])
                {
                    var (before, after) = (was[Math.Max(0, at - 1)..at], was[(at + 1)..Math.Min(was.Length, at + 2)]);
                    differing.Add($"{was[at]} {back[at]} {before}[{was[at]}]{after}");
                }
            }
        }

        Console.WriteLine($"{name}: {differing.Count} characters differ");
        return differing;
    }

    private static void Show(List<string> differing)
    {
        foreach (var group in differing.GroupBy(one => one[..3]).OrderByDescending(group => group.Count()).Take(GroupsShown))
        {
            var places = group.GroupBy(one => one[4..]).OrderByDescending(place => place.Count()).Take(8);
            Console.WriteLine($"{group.Key} {group.Count()}: {string.Join("  ", places.Select(place => $"{place.Key} {place.Count()}"))}");
        }
    }
}
