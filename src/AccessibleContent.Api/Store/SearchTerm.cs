using System.Collections.Immutable;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>Something that a notice has or has not: one of several folded words.</summary>
/// <param name="Words">The words.</param>
/// <param name="OverlapsLast">Whether it begins with the character that the term before it ends with.</param>
internal sealed record SearchTerm(ImmutableArray<string> Words, bool OverlapsLast = false)
{
    /// <summary>Gets the expression for the index; null if no word has a token.</summary>
    public string? Expression => SearchExpression.Any(Words.Select(word => SearchExpression.Word(word)));

    /// <summary>Divides words into terms: pairs of characters, runs, and words that others stand for; quiet words are left out.</summary>
    public static IEnumerable<SearchTerm> Of(SearchWord word, Synonyms synonyms)
    {
        var spoken = word.IsPhrase ? word.Text : QuietWords.Strip(word.Text);
        return spoken.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(piece => WordPart.Of(piece, word.IsPhrase ? Synonyms.None : synonyms))
            .SelectMany(Of);
    }

    /// <summary>Returns whether a folded text has one of the words.</summary>
    public bool IsIn(string text) => Words.Any(word => text.Contains(word, StringComparison.Ordinal));

    private static IEnumerable<SearchTerm> Of(WordPart part)
    {
        if (part.Words.Length > 1)
        {
            return [new(part.Words)];
        }

        var tokens = WordTokens.Of(part.Text);
        return tokens.Certain.Concat(tokens.AtEnds).Select((token, index) => new SearchTerm([token], index > 0));
    }
}
