using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Writers.Regions;

/// <summary>
/// The words of our own interface in the terms of a region, which differ from the mainland's in more than characters: 打印 is 列印 in Taiwan.
/// </summary>
internal sealed partial class RegionalTerms
{
    private static readonly FrozenDictionary<HanScript, RegionalTerms> Regions =
        new[] { HanScript.TraditionalTaiwan, HanScript.TraditionalHongKong }.ToFrozenDictionary(script => script, Read);

    private readonly FrozenDictionary<string, string> _terms;
    private readonly Regex _ours;

    private RegionalTerms(FrozenDictionary<string, string> terms)
    {
        _terms = terms;
        _ours = new(string.Join('|', terms.Keys.OrderByDescending(term => term.Length).Select(Pattern)), RegexOptions.CultureInvariant);
    }

    /// <summary>Gets our terms in Simplified script, each with the region's; a 0 stands for any number.</summary>
    public IReadOnlyDictionary<string, string> All => _terms;

    /// <summary>Returns the terms of a script's region; null where the script belongs to none.</summary>
    public static RegionalTerms? Of(HanScript script) => Regions.GetValueOrDefault(script);

    /// <summary>Replaces our terms in a text of our own, and converts what stands between them.</summary>
    public string Apply(string words, Func<string, string> convert)
    {
        var (result, done) = (new StringBuilder(words.Length), 0);
        foreach (var term in _ours.EnumerateMatches(words))
        {
            result.Append(Converted(words[done..term.Index], convert)).Append(Regional(words.Substring(term.Index, term.Length)));
            done = term.Index + term.Length;
        }

        return done == 0 ? convert(words) : result.Append(Converted(words[done..], convert)).ToString();
    }

    // Bounded, so that a long row of digits costs no more than its length.
    private static string Pattern(string term) => term.Replace("0", "[0-9]{1,9}", StringComparison.Ordinal);

    private static string Converted(string between, Func<string, string> convert) => between.Length == 0 ? "" : convert(between);

    private string Regional(string term)
    {
        if (_terms.TryGetValue(term, out var plain))
        {
            return plain;
        }

        var numbers = new Queue<string>(Number().Matches(term).Select(number => number.Value));
        return Number().Replace(_terms[Number().Replace(term, "0")], _ => numbers.Dequeue());
    }

    private static RegionalTerms Read(HanScript script)
    {
        var resource = $"{typeof(RegionalTerms).Namespace}.{script.Tag}.tsv";
        using var lines = new StreamReader(typeof(RegionalTerms).Assembly.GetManifestResourceStream(resource)!);
        return new(lines.ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(line => line[0], line => line[1], StringComparer.Ordinal));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
