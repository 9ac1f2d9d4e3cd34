using System.Collections.Immutable;

namespace AccessibleContent.Api.Store;

/// <summary>Something that a notice has or has not: one of several folded words.</summary>
/// <param name="Words">The words.</param>
/// <param name="OverlapsLast">Whether it begins with the character that the term before it ends with.</param>
internal sealed record SearchTerm(ImmutableArray<string> Words, bool OverlapsLast = false)
{
    /// <summary>Gets how much the term tells, from 0 to 1.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Gets a value indicating whether every notice must have the term.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Gets the expression for the index; null if no word has a token.</summary>
    public string? Expression => SearchExpression.Any(Words.Select(word => SearchExpression.Word(word)));

    /// <summary>Divides a part of a word into terms: pairs of characters, a run, or a word that others stand for.</summary>
    public static IEnumerable<SearchTerm> Of(WordPart part) => part.Pairs.Length > 0
        ? part.Pairs.Select((pair, index) => new SearchTerm([pair], index > 0))
        : [new(part.Words)];

    /// <summary>Returns whether a folded text has one of the words.</summary>
    public bool IsIn(string text) => Words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
