using AccessibleContent.Model;
using AccessibleContent.Writers.Regions;

namespace AccessibleContent.Tests.Writers.Regions;

/// <summary>The mainland's terms in the characters of a region: what a page of the region must not say.</summary>
internal sealed class MainlandTerms
{
    private readonly IReadOnlyList<string> _regional;
    private readonly IReadOnlyList<string> _terms;

    private MainlandTerms(HanScript script)
    {
        var all = RegionalTerms.Of(script)!.All.Where(term => !term.Key.Contains('0', StringComparison.Ordinal)).ToList();
        _regional = [.. all.Select(term => term.Value)];
        _terms = [.. all.Select(term => Make.Renderer.Convert(term.Key, script)).Except(_regional)];
    }

    public static MainlandTerms Of(HanScript script) => new(script);

    /// <summary>Lists those in a text; the region's own words may have them inside: 字號 in 發文字號.</summary>
    public IEnumerable<string> In(string text)
    {
        var rest = Without(_regional, text);
        return _terms.Where(term => rest.Contains(term, StringComparison.Ordinal));
    }

    public static string Without(IEnumerable<string> regional, string text) => regional
        .OrderByDescending(words => words.Length)
        .Aggregate(text, (rest, words) => rest.Replace(words, " ", StringComparison.Ordinal));
}
