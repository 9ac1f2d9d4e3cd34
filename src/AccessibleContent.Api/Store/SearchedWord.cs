using System.Collections.Immutable;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>A word that a search wants, with its parts and the other words that stand for them.</summary>
internal sealed class SearchedWord
{
    /// <param name="word">The word.</param>
    /// <param name="synonyms">The synonyms; a word in quotation marks has none.</param>
    public SearchedWord(SearchWord word, Synonyms synonyms)
    {
        Word = word;
        Parts = word.IsPhrase || WordTokens.IsLoneHan(word.Text) ? [new(word.Text, [word.Text])] : [.. WordPart.Of(word.Text, synonyms)];
    }

    /// <summary>Gets the word.</summary>
    public SearchWord Word { get; }

    /// <summary>Gets the parts of the word.</summary>
    public ImmutableArray<WordPart> Parts { get; }

    /// <summary>Gets the parts of the word that have other words.</summary>
    public IEnumerable<WordPart> Others => Parts.Where(part => part.Words.Length > 1);

    /// <summary>Gets a value indicating whether the word can be found otherwise than as it was typed.</summary>
    public bool IsWide => !Word.IsPhrase && Word.Period is null && Parts is not ([] or [{ Words.Length: 1, Pairs.Length: <= 2 }]);

    /// <summary>Returns whether a folded text has the word as typed.</summary>
    public bool IsIn(string text) => text.Contains(Word.Text, StringComparison.Ordinal);

    /// <summary>Returns whether a folded text has each part of the word, or other words for it.</summary>
    public bool IsWidelyIn(string text, DateOnly day) =>
        !IsWide ? IsIn(text) : Parts.Length > 0 && Parts.All(part => part.Year?.Year == day.Year || part.IsIn(text));

    /// <summary>Returns whether a date that may be meant by the word is that of a notice.</summary>
    public bool IsDateOf(DateOnly day) =>
        Word.Period is { } period && period.Year == day.Year && (period.Month is null || period.Month == day.Month);

    /// <summary>Lists what of the word a folded text has: the word, other words for it, or the longest pieces of it.</summary>
    public IEnumerable<string> FoundIn(Func<string, bool> has) => has(Word.Text)
        ? [Word.Text, .. Others.SelectMany(part => part.Words.Skip(1)).Where(has)]
        : Parts.SelectMany(part => part.Found(has));

    /// <summary>Returns the expression for the word in the index; null if it has no token.</summary>
    public string? Expression(SearchWidth width)
    {
        Func<string, string> kind = Word.IsOfTitle || width.IsOfTitle ? TokenKind.OfTitle : token => token;
        var found = width.IsWide && IsWide
            ? SearchExpression.All(Parts.Select(part => part.Expression(width, kind)))
            : SearchExpression.Word(Word.Text, width, kind);
        return Word.Period is { } period && !Word.IsOfTitle
            ? SearchExpression.Any([found, SearchExpression.Token(TokenKind.OfPeriod(period))])
            : found;
    }
}
