using System.Collections.Immutable;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>A word that a search wants, with the other words that stand for it or for a part of it.</summary>
internal sealed class SearchedWord
{
    private readonly ImmutableArray<WordPart> _parts;

    /// <param name="word">The word.</param>
    /// <param name="synonyms">The synonyms; a word in quotation marks has none.</param>
    public SearchedWord(SearchWord word, Synonyms synonyms)
    {
        Word = word;
        _parts = word.IsPhrase ? [new(word.Text, [word.Text])] : [.. WordPart.Of(word.Text, synonyms)];
    }

    /// <summary>Gets the word.</summary>
    public SearchWord Word { get; }

    /// <summary>Gets the parts of the word that have other words.</summary>
    public IEnumerable<WordPart> Others => _parts.Where(part => part.Words.Length > 1);

    /// <summary>Gets all parts of the word; a single Han character between two synonyms is none.</summary>
    public ImmutableArray<WordPart> Parts => _parts;

    /// <summary>Returns whether a folded text has the word as typed.</summary>
    public bool IsIn(string text) => text.Contains(Word.Text, StringComparison.Ordinal);

    /// <summary>Returns whether a folded text has each part of the word, or other words for it.</summary>
    public bool IsWidelyIn(string text) =>
        _parts.All(part => part.Words.Any(word => text.Contains(word, StringComparison.Ordinal)));

    /// <summary>Returns whether a date that may be meant by the word is that of a notice.</summary>
    public bool IsDateOf(DateOnly day) =>
        Word.Period is { } period && period.Year == day.Year && (period.Month is null || period.Month == day.Month);

    /// <summary>Lists what of the word a folded text has: the word, other words for it, or the longest pieces of it.</summary>
    public IEnumerable<string> FoundIn(Func<string, bool> has)
    {
        if (has(Word.Text))
        {
            return [Word.Text, .. Others.SelectMany(part => part.Words.Skip(1)).Where(has)];
        }

        return _parts.SelectMany(part => part.Words.Where(has).ToList() is { Count: > 0 } found ? found : WordPart.Pieces(part.Text, has));
    }

    /// <summary>Returns the expression for the word in the index; null if it has no token.</summary>
    public string? Expression(SearchWidth width)
    {
        Func<string, string> kind = Word.IsOfTitle || width.IsOfTitle ? TokenKind.OfTitle : token => token;
        string? Any(WordPart part) => SearchExpression.Any(part.Words.Select(word => SearchExpression.Word(word, width, kind)));
        var found = width.IsWide ? SearchExpression.All(_parts.Select(Any)) : SearchExpression.Word(Word.Text, width, kind);
        return Word.Period is { } period && !Word.IsOfTitle
            ? SearchExpression.Any([found, SearchExpression.Token(TokenKind.OfPeriod(period))])
            : found;
    }

}
