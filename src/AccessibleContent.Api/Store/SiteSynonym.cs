using AccessibleContent.Readers.Text;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>The rules for a synonym of the site.</summary>
internal static class SiteSynonym
{
    /// <summary>The length of the shortest word: one character means too much.</summary>
    public const int ShortestWord = 2;

    /// <summary>The length of the longest word.</summary>
    public const int LongestWord = 40;

    /// <summary>The maximum number of words for one.</summary>
    public const int MostWords = 20;

    /// <summary>Cleans a synonym as notices are cleaned.</summary>
    public static Synonym Clean(Synonym synonym) => new(
        ShortText.Clean(synonym.Word),
        [.. synonym.Words.Select(ShortText.Clean).Distinct(StringComparer.Ordinal)],
        ShortText.Clean(synonym.Reason) is { Length: > 0 } reason ? reason : null);

    /// <summary>Returns whether a synonym has all its parts.</summary>
    public static bool IsWhole(Synonym? synonym) =>
        synonym is { Word: not null, Words.IsDefault: false } && synonym.Words.All(word => (string?)word is not null);

    /// <summary>Returns whether a clean synonym can be used.</summary>
    public static bool IsUsable(Synonym synonym) =>
        IsWord(synonym.Word) && synonym.Words.Length is > 0 and <= MostWords && synonym.Words.All(IsWord) && !HasItself(synonym);

    /// <summary>Returns whether a word can be looked for.</summary>
    public static bool IsWord(string word) =>
        word.Length is >= ShortestWord and <= LongestWord && SearchTokens.Of(SearchText.Fold(word)).Any();

    /// <summary>Returns whether a word stands for itself.</summary>
    public static bool HasItself(Synonym synonym) =>
        synonym.Words.Any(word => SearchText.Fold(word) == SearchText.Fold(synonym.Word));
}
