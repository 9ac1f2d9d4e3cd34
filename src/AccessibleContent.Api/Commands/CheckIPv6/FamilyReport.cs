using System.Globalization;

namespace AccessibleContent.Api.Commands.CheckIPv6;

/// <summary>The indicators by which 网站支持IPv6 is monitored, computed from a crawl.</summary>
internal static class FamilyReport
{
    /// <summary>Checks whether everything that IPv4 returns is available over IPv6, and equal.</summary>
    public static bool IsSupported(IReadOnlyList<FamilyFinding> findings) =>
        findings[0].V6.Status == 200 && findings.All(one => one.V4.Status == 0 ? one.V6.Status is > 0 and < 500 : one.IsEqual);

    /// <summary>Returns the table, then each address that differs.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<FamilyFinding> findings)
    {
        yield return "indicator                      IPv4      IPv6";
        yield return Row("home page reachable", findings[0].V4.Status == 200 ? "yes" : "no", findings[0].V6.Status == 200 ? "yes" : "no");
        yield return Row("success rate", Share(findings, one => Is(one.V4)), Share(findings, one => Is(one.V6)));
        for (var level = 2; level <= 3; level++)
        {
            var links = findings.Where(one => one.Level == level).ToList();
            yield return Row($"links of level {level} ({links.Count})", Share(links, one => Is(one.V4)), Share(links, one => Is(one.V6)));
        }

        yield return Row("median time, ms", Text(Median(findings.Select(one => one.V4))), Text(Median(findings.Select(one => one.V6))));
        yield return $"content equal                  {Share(findings, one => one.IsEqual)} of {findings.Count} addresses";
        yield return $"time, IPv6 : IPv4              "
            + $"{Text(Median(findings.Select(one => one.V6)) / Median(findings.Select(one => one.V4)))}";

        // A missing family differs everywhere, and the table shows that already.
        foreach (var one in findings.Where(one => !one.IsEqual && findings[0] is { V4.Status: > 0, V6.Status: > 0 }))
        {
            yield return $"differs: {one.Address} ({one.V4.Status} over IPv4, {one.V6.Status} over IPv6)";
        }
    }

    private static bool Is(FamilyResponse response) => response.Status is > 0 and < 400;

    private static string Row(string name, string v4, string v6) => $"{name,-30} {v4,-9} {v6}";

    private static string Share(IReadOnlyList<FamilyFinding> findings, Func<FamilyFinding, bool> holds) =>
        findings.Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * findings.Count(holds) / findings.Count:0.0} %");

    private static string Text(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static double Median(IEnumerable<FamilyResponse> responses)
    {
        var times = responses.Where(response => response.Status > 0).Select(response => response.Milliseconds).Order().ToList();
        return times.Count == 0 ? double.NaN : times[times.Count / 2];
    }
}
