using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Commands.CheckIPv6;

/// <summary>Crawls a site to the third level and requests each address over each family.</summary>
internal static partial class FamilyCrawl
{
    private const int Levels = 3;

    /// <summary>Crawls; pages are read as received over IPv6, or over IPv4 if that failed.</summary>
    public static async Task<IReadOnlyList<FamilyFinding>> RunAsync(Uri home, int most, TimeProvider clock, CancellationToken cancellation)
    {
        using var v4 = new FamilyClient(AddressFamily.InterNetwork, clock);
        using var v6 = new FamilyClient(AddressFamily.InterNetworkV6, clock);

        // The first connection of a family is slower; the first page of neither family should pay for it.
        await v4.AskAsync(home, cancellation);
        await v6.AskAsync(home, cancellation);
        var (findings, seen) = (new List<FamilyFinding>(), new HashSet<Uri> { home });
        var level = new List<Uri> { home };
        for (var number = 1; number <= Levels; number++)
        {
            var next = new List<Uri>();
            foreach (var address in level.TakeWhile(_ => findings.Count < most))
            {
                var finding = await AskAsync(address, number, v4, v6, findings.Count % 2 == 0, cancellation);
                findings.Add(finding);
                next.AddRange(Links(finding).Where(link => link.Host == home.Host && link.Port == home.Port && seen.Add(link)));
            }

            level = next;
        }

        return findings;
    }

    // The first request finds cold caches, so the families alternate.
    private static async Task<FamilyFinding> AskAsync(
        Uri address,
        int level,
        FamilyClient v4,
        FamilyClient v6,
        bool v6First,
        CancellationToken cancellation)
    {
        var first = await (v6First ? v6 : v4).AskAsync(address, cancellation);
        var second = await (v6First ? v4 : v6).AskAsync(address, cancellation);
        return v6First ? new(address, level, second, first) : new(address, level, first, second);
    }

    private static IEnumerable<Uri> Links(FamilyFinding finding)
    {
        var text = Encoding.UTF8.GetString(finding.V6.Status == 200 ? finding.V6.Body : finding.V4.Body);
        if (!text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        foreach (Match match in Link().Matches(text))
        {
            var written = System.Net.WebUtility.HtmlDecode(match.Groups[1].Value);
            if (Uri.TryCreate(finding.Address, written, out var link) && link.Scheme.StartsWith("http", StringComparison.Ordinal))
            {
                yield return new Uri(link.GetLeftPart(UriPartial.Query));
            }
        }
    }

    [GeneratedRegex("(?:href|src)=\"([^\"#]+)")]
    private static partial Regex Link();
}
