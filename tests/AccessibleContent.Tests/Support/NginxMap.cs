using System.Text.RegularExpressions;

namespace AccessibleContent.Tests.Support;

/// <summary>
/// A map of nginx's configuration, with nginx's lookup: exact rows first, then expressions in their order, else the default.
/// </summary>
internal sealed partial class NginxMap
{
    private NginxMap(IEnumerable<Match> rows) =>
        Rows = [.. rows.Select(row => (row.Groups["key"].Value.Trim('"'), row.Groups["value"].Value.Trim('"')))];

    /// <summary>Gets the rows: the keys, and their values.</summary>
    public IReadOnlyList<(string Key, string Value)> Rows { get; }

    /// <summary>Finds the map that sets a variable.</summary>
    public static NginxMap Of(string configuration, string variable) => Block(configuration, $"map .+ \\${variable} ");

    /// <summary>Finds the media types in a part of a configuration, each with its file extension.</summary>
    public static NginxMap TypesOf(string configuration) => Block(configuration, "types ");

    /// <summary>Looks up a key.</summary>
    public string Find(string words)
    {
        var found = Rows.FirstOrDefault(row => row.Key == words).Value
            ?? Rows.FirstOrDefault(row => row.Key.StartsWith('~') && Matches(row.Key[1..], words)).Value
            ?? Rows.First(row => row.Key == "default").Value;
        return found.StartsWith('$') ? words : found;
    }

    // .NET has no possessive quantifiers; without them these expressions match the same, if more slowly.
    private static bool Matches(string pattern, string words)
    {
        var options = pattern.StartsWith('*') ? RegexOptions.IgnoreCase : RegexOptions.None;
        var greedy = pattern.TrimStart('*').Replace("*+", "*", StringComparison.Ordinal).Replace("++", "+", StringComparison.Ordinal);
        return Regex.IsMatch(words, greedy, options);
    }

    private static NginxMap Block(string configuration, string head)
    {
        var block = Regex.Match(configuration, $"^ *{head}\\{{\n(?<rows>.*?)^ *\\}}$", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(block.Success, $"There is no “{head}”.");
        return new(Row().Matches(block.Groups["rows"].Value));
    }

    [GeneratedRegex("""^ *(?!\#)(?<key>"[^"]*"|\S+) (?<value>"[^"]*"|\S+);$""", RegexOptions.Multiline)]
    private static partial Regex Row();
}
