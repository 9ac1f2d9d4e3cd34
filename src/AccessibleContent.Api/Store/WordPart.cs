using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>A part of a word that was typed: a run of one kind, or a word that others stand for.</summary>
/// <param name="Text">The part, folded.</param>
/// <param name="Words">All words that stand for it, itself the first.</param>
internal sealed partial record WordPart(string Text, ImmutableArray<string> Words)
{
    private const string AYear = "(?<!\\d)(?:19|20)\\d\\d(?:年(?!\\d)|(?![\\d年]))";

    private ImmutableArray<string>? _pairs;

    /// <summary>Gets the year of publication that the part may mean; null if it is no year.</summary>
    public SearchPeriod? Year { get; init; }

    /// <summary>Gets the part with the other words for it.</summary>
    public WidenedWord Widened => new(Text, Words[1..]);

    /// <summary>Gets the overlapping pairs of Han characters of the part; none where other words stand for it.</summary>
    public ImmutableArray<string> Pairs =>
        _pairs ??= Words.Length == 1 && SearchTokens.Of(Text).ToImmutableArray() is { Length: > 1 } pairs && pairs.All(IsPair)
            ? pairs
            : [];

    /// <summary>Divides a folded word by the synonyms in it, by its quiet words and by its runs; a lone Han character is no part.</summary>
    public static IEnumerable<WordPart> Of(string word, Synonyms synonyms)
    {
        var done = 0;
        foreach (var (start, length, synonym) in synonyms.In(word))
        {
            foreach (var part in Plain(word[done..start]))
            {
                yield return part;
            }

            var text = word.Substring(start, length);
            yield return new(text, [.. synonym.Words.Prepend(text).Distinct(StringComparer.Ordinal)]);
            done = start + length;
        }

        foreach (var part in Plain(word[done..]))
        {
            yield return part;
        }
    }

    /// <summary>
    /// Returns whether a folded text has the part, another word for it, or all of its characters in pairs: 公交线路调整 is in a text with
    /// 公交线路 and 调整.
    /// </summary>
    public bool IsIn(string text) =>
        Words.Any(word => text.Contains(word, StringComparison.Ordinal)) || (Pairs.Length > 0 && Covered(text) == Text.Length);

    /// <summary>Counts the characters of the part that a folded text has in pairs or as one.</summary>
    public int Covered(string text)
    {
        if (Words.Any(word => text.Contains(word, StringComparison.Ordinal)))
        {
            return Text.Length;
        }

        var (covered, end) = (0, 0);
        for (var at = 0; at < Pairs.Length; at++)
        {
            if (text.Contains(Pairs[at], StringComparison.Ordinal))
            {
                covered += at + 2 - Math.Max(end, at);
                end = at + 2;
            }
        }

        return covered;
    }

    /// <summary>Returns the expression for the part in the index; null if it has no token.</summary>
    public string? Expression(SearchWidth width, Func<string, string> kind) => Pairs.Length > 2
        ? SearchExpression.All(Covering()
            .Select(pairs => SearchExpression.Any(pairs.Select(pair => SearchExpression.Token(kind(pair)))))
            .Distinct(StringComparer.Ordinal))
        : SearchExpression.Any(Words.Select(word => SearchExpression.Word(word, width, kind))
            .Append(Year is null ? null : SearchExpression.Token(TokenKind.OfPeriod(Year))));

    /// <summary>Lists what is there of the part: itself and other words for it, or its longest pieces from left to right.</summary>
    public IEnumerable<string> Found(Func<string, bool> has) => Words.Where(has).ToList() is { Count: > 0 } found ? found : Pieces(has);

    private static bool IsPair(string token) => token.Length == 2 && WordTokens.IsLoneHan(token[..1]) && WordTokens.IsLoneHan(token[1..]);

    // Of each two neighbouring pairs one may be only the border between two words.
    private IEnumerable<string[]> Covering() =>
        Enumerable.Range(1, Pairs.Length - 3).Select(at => new[] { Pairs[at], Pairs[at + 1] }).Prepend([Pairs[0]]).Append([Pairs[^1]]);

    private IEnumerable<string> Pieces(Func<string, bool> has)
    {
        for (var start = 0; start + 2 <= Text.Length;)
        {
            var length = 2;
            while (start + length <= Text.Length && has(Text.Substring(start, length)))
            {
                length++;
            }

            if (length > 2)
            {
                yield return Text.Substring(start, length - 1);
            }

            start += Math.Max(1, length - 2);
        }
    }

    private static IEnumerable<WordPart> Plain(string text) => Run().Matches(QuietWords.Strip(text))
        .Where(run => !WordTokens.IsLoneHan(run.Value))
        .Select(run => new WordPart(run.Value, [run.Value])
        {
            Year = run.Groups["year"] is { Success: true } year
                ? new(int.Parse(year.ValueSpan[..4], CultureInfo.InvariantCulture), null)
                : null,
        });

    // A year by itself is apart from the words around it, but not one with which a date begins.
    [GeneratedRegex($"(?<year>{AYear})|(?:(?!{AYear})[^\\s\\p{{P}}\\p{{S}}])+")]
    private static partial Regex Run();
}
