using System.Collections.Immutable;

namespace AccessibleContent.Answers;

/// <summary>A question, understood.</summary>
/// <param name="Typed">The text as typed, without blanks at its ends.</param>
/// <param name="Folded">The same text as searches compare it.</param>
/// <param name="Kind">What it asks for.</param>
public sealed record Question(string Typed, string Folded, QuestionKind Kind)
{
    /// <summary>The maximum length of a question, in characters.</summary>
    public const int Longest = 100;

    /// <summary>The number of notices among which an answer is looked for.</summary>
    public const int MostNotices = 50;

    /// <summary>
    /// Gets the terms that a notice may have, each of them one of several folded words; none where the question says nothing.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Terms { get; init; } = [];

    /// <summary>Gets how much each term tells, from 0 to 1.</summary>
    public ImmutableArray<double> Weights => [.. Words.Select(word => word.Weight)];

    /// <summary>Gets whether a notice must have a term to be about the question: a place, an ordinal, a code.</summary>
    public ImmutableArray<bool> AreNeeded => [.. Words.Select(word => word.IsName || word.IsStrict)];

    /// <summary>Gets the years that it names.</summary>
    public ImmutableArray<int> Years => Numbers.Years;

    /// <summary>Gets the words that say what it is about; one for each term.</summary>
    internal ImmutableArray<QuestionWord> Words { get; init; } = [];

    /// <summary>Gets the numbers that it names.</summary>
    internal QuestionNumbers Numbers { get; init; } = QuestionNumbers.None;

    /// <summary>Gets what it asks the number of: 天 of 多少天; null where it asks for none.</summary>
    internal string? Counter { get; init; }
}
