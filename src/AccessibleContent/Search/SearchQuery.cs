using System.Collections.Immutable;

namespace AccessibleContent.Search;

/// <summary>What a reader typed, understood: every word must occur, unless it is excluded.</summary>
/// <param name="Typed">The text as typed, without blanks at its ends.</param>
/// <param name="Words">The words, in order.</param>
public sealed record SearchQuery(string Typed, ImmutableArray<SearchWord> Words)
{
    /// <summary>The maximum length of what is typed, in characters.</summary>
    public const int Longest = 100;

    /// <summary>Gets the words that must occur.</summary>
    public IEnumerable<SearchWord> Wanted => Words.Where(word => !word.IsExcluded);

    /// <summary>Gets the text as typed in the one form of all numbers of documents; null if it is none.</summary>
    public string? Key => NumberKey.Of(Typed);
}

/// <summary>A word of a query.</summary>
/// <param name="Text">The word, folded.</param>
public sealed record SearchWord(string Text)
{
    /// <summary>Gets the word as typed.</summary>
    public required string Typed { get; init; }

    /// <summary>Gets a value indicating whether the word was in quotation marks: it must occur in one piece.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Gets a value indicating whether notices with the word are not wanted.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Gets a value indicating whether the title must have the word.</summary>
    public bool IsOfTitle { get; init; }

    /// <summary>Gets the year or month of publication that the word may mean besides; null if it is no date.</summary>
    public SearchPeriod? Period { get; init; }
}

/// <summary>A year, or a month of it, in which a notice was published.</summary>
public sealed record SearchPeriod(int Year, int? Month);
