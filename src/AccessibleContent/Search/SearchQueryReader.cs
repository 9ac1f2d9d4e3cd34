using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Search;

/// <summary>
/// Reads what a reader typed: words between blanks, <c>"…"</c> in one piece, <c>-word</c> without, <c>标题:word</c> in the title, and dates.
/// Nothing else is special, and nothing is an error.
/// </summary>
public static partial class SearchQueryReader
{
    /// <summary>Reads a query; one that says nothing has no words.</summary>
    public static SearchQuery Read(string typed)
    {
        var text = typed.Trim();
        var folded = SearchText.Fold(text);
        var words = Part().Matches(folded)
            .Select(match => Word(text, match))
            .OfType<SearchWord>()
            .DistinctBy(word => word with { Typed = "" });
        return new(text, [.. words]);
    }

    private static SearchWord? Word(string text, Match match)
    {
        var group = match.Groups["phrase"] is { Success: true } phrase ? phrase : match.Groups["word"];
        var (start, length) = (group.Index, group.Length);
        return CharacterRun.In(group.Value).Any()
            ? new(group.Value.Trim())
            {
                Typed = text.Substring(start, length).Trim(),
                IsPhrase = match.Groups["phrase"].Success,
                IsExcluded = match.Groups["without"].Success,
                IsOfTitle = match.Groups["title"].Success,
                Period = PeriodOf(group.Value),
            }
            : null;
    }

    private static SearchPeriod? PeriodOf(string word)
    {
        var match = Date().Match(word);
        var month = match.Groups["month"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : (int?)null;
        return match.Success && month is null or (>= 1 and <= 12)
            ? match.Success ? new(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), month) : null
            : null;
    }

    // A lone quotation mark is nothing.
    [GeneratedRegex("""(?<without>(?<![^ ])-)?(?<title>标题:)?(?:["“”](?<phrase>[^"“”]*)["“”]|(?<word>[^ "“”]+))""")]
    private static partial Regex Part();

    [GeneratedRegex("""^(?<year>(?:19|20)\d\d)(?:年|年?[-/.年](?<month>\d{1,2})月?)?$""")]
    private static partial Regex Date();
}
