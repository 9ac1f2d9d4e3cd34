using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;

namespace AccessibleContent.Api.OpenData.Views;

/// <summary>Tells robots from readers by the <c>User-Agent</c> field, with the patterns of isbot (<c>Data/robots.txt</c>).</summary>
internal static class Robots
{
    /// <summary>The longest field of a reader; isbot's patterns take no longer one for a browser either.</summary>
    private const int Longest = 1_000;

    // Readers share a few thousand values. More than this many are somebody's play, and are matched again each time.
    private const int MostKnown = 10_000;

    private static readonly Regex Pattern = new(
        string.Join('|', Lines().Select(line => $"(?:{line})")),
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(100));

    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    /// <summary>Returns whether a value of the field is that of a robot; a missing one is.</summary>
    public static bool Has(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent) || userAgent.Length > Longest)
        {
            return true;
        }

        if (Known.TryGetValue(userAgent, out var known))
        {
            return known;
        }

        var isRobot = IsMatch(userAgent);
        return Known.Count < MostKnown ? Known.GetOrAdd(userAgent, isRobot) : isRobot;
    }

    // A value that takes the patterns too long is nobody's browser.
    private static bool IsMatch(string userAgent)
    {
        try
        {
            return Pattern.IsMatch(userAgent);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(Robots).Namespace + ".Data.robots.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
