using System.Globalization;
using System.Text;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>
/// The rules of a site's robots.txt (RFC 9309): the longest match decides, and allow wins a tie. One pass over the file, one over
/// each rule, and no more memory than the file has bytes.
/// </summary>
internal sealed class RobotsRules
{
    /// <summary>How many bytes of the file are parsed; the rest is ignored (2.5).</summary>
    public const int MostBytes = 500 * 1024;

    private static readonly TimeSpan MostDelay = TimeSpan.FromMinutes(1);

    private readonly List<RobotsRule> _rules = [];

    /// <summary>Gets the rules that allow everything.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>Gets the requested delay between two requests; not part of the standard, and respected up to a minute.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>Parses the rules for a robot, or those for * if there are none for it.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> file, string robot)
    {
        var (named, others, isNamed) = (new RobotsRules(), new RobotsRules(), false);
        var (forNamed, forOthers, isHead) = (false, false, false);
        foreach (var line in new RobotsLines(Whole(file)))
        {
            if (line.Is("user-agent"u8))
            {
                var name = Name(line.Value);
                (forNamed, forOthers) = ((isHead && forNamed) || Is(name, robot), (isHead && forOthers) || name.SequenceEqual("*"u8));
                (isHead, isNamed) = (true, isNamed || forNamed);
            }
            else if (line.Is("allow"u8) || line.Is("disallow"u8) || line.Is("crawl-delay"u8))
            {
                isHead = false;
                named.Add(line, forNamed);
                others.Add(line, forOthers);
            }
        }

        return isNamed ? named : others;
    }

    /// <summary>Checks whether an address may be requested.</summary>
    public bool Allow(Uri address)
    {
        var path = RobotsPath.OfAddress(address.PathAndQuery);
        var (longest, allows) = (-1, true);
        foreach (var rule in _rules)
        {
            var isStronger = rule.Length > longest || (rule.Length == longest && rule.Allows);
            if (isStronger && rule.Matches(path))
            {
                (longest, allows) = (rule.Length, rule.Allows);
            }
        }

        return allows;
    }

    // A line cut by the limit is not what its author wrote.
    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> file)
    {
        var whole = file.Length <= MostBytes ? file : file[..(file[..MostBytes].LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];
        return whole.StartsWith(Encoding.UTF8.Preamble) ? whole[3..] : whole;
    }

    // Anything after the product token, such as a version, is ignored.
    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> value)
    {
        var end = value.IndexOfAny("/ \t"u8);
        return end < 0 ? value : value[..end];
    }

    private static bool Is(ReadOnlySpan<byte> name, string robot) => Ascii.EqualsIgnoreCase(name, robot);

    private void Add(RobotsLine line, bool isOurs)
    {
        if (!isOurs || line.Value.IsEmpty)
        {
            return;
        }

        if (line.Is("crawl-delay"u8))
        {
            Delay = Seconds(line.Value) ?? Delay;
        }
        else
        {
            _rules.Add(RobotsRule.Of(line.Value, line.Is("allow"u8)));
        }
    }

    private static TimeSpan? Seconds(ReadOnlySpan<byte> value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && double.IsFinite(seconds)
        && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, MostDelay.TotalSeconds))
            : null;
}
