using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AccessibleContent.Api.Sources;

/// <summary>What a site's robots.txt lets a robot ask (RFC 9309): the longest rule decides, allowing wins a tie.</summary>
internal sealed class RobotsRules
{
    private const int MostBytes = 500 * 1024;

    private readonly List<(bool Allows, string Path, Regex Pattern)> _rules = [];

    /// <summary>Gets a robots.txt that allows everything.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>Gets how long a robot is asked to wait between two requests; not part of the standard, and heeded up to a minute.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>Reads the rules for a robot; those for * where none are for it.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> file, string robot)
    {
        var lines = Encoding.UTF8.GetString(file[..Math.Min(file.Length, MostBytes)]).TrimStart('\uFEFF').Split('\n', '\r')
            .Select(line => line.Split('#')[0].Split(':', 2)).Where(pair => pair.Length == 2)
            .Select(pair => (Key: pair[0].Trim().ToLowerInvariant(), Value: pair[1].Trim())).ToList();
        var isNamed = lines.Exists(line => line.Key == "user-agent" && Names(line.Value, robot));
        var rules = new RobotsRules();
        var (isOurs, isHead) = (false, false);
        foreach (var (key, value) in lines)
        {
            if (key == "user-agent")
            {
                isOurs = (isHead && isOurs) || (isNamed ? Names(value, robot) : value == "*");
                isHead = true;
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                isHead = false;
                rules.Add(key, isOurs ? value : "");
            }
        }

        return rules;
    }

    /// <summary>Says whether an address may be asked.</summary>
    public bool Allow(Uri address)
    {
        var path = address.PathAndQuery;
        var longest = _rules.Where(rule => rule.Pattern.IsMatch(path)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.Allows).FirstOrDefault();
        return longest.Pattern is null || longest.Allows;
    }

    private static bool Names(string value, string robot) => value.Split('/', ' ')[0].Equals(robot, StringComparison.OrdinalIgnoreCase);

    private void Add(string key, string value)
    {
        if (key == "crawl-delay")
        {
            Delay = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(Math.Min(seconds, 60)) : Delay;
        }
        else if (value.Length > 0)
        {
            _rules.Add((key == "allow", value, Pattern(Encoded(value))));
        }
    }

    // Non-backtracking: a rule of many stars must not cost more than a short one.
    private static Regex Pattern(string path)
    {
        var ends = path.EndsWith('$');
        var parts = (ends ? path[..^1] : path).Split('*').Select(Regex.Escape);
        return new('^' + string.Join(".*", parts) + (ends ? "$" : ""), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    // Addresses are compared percent-encoded (2.2.2).
    private static string Encoded(string path) =>
        string.Concat(path.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
}
