using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Answers;

/// <summary>Reads a question in everyday words.</summary>
public static partial class QuestionReader
{
    /// <summary>Reads a question; one that says nothing has no terms.</summary>
    public static Question Read(string typed, Synonyms synonyms)
    {
        var text = typed.Trim();
        var folded = SearchText.Fold(text);
        var plain = Mark().Replace(HanNumbers.ToDigits(QuestionText.Simple(text)), " ");
        var (kind, rest) = QuestionCues.Read(plain);
        var (numbers, left) = QuestionNumbers.Read(rest);
        var words = QuestionWords.Of(left, synonyms).Concat(numbers.Named).DistinctBy(word => word.Text).ToImmutableArray();
        return new(text, folded, kind)
        {
            Words = words,
            Numbers = numbers,
            Counter = kind is QuestionKind.Amount or QuestionKind.When ? QuestionCues.CounterOf(plain) : null,
            Terms = [.. words.Select(word => word.Alternatives)],
        };
    }

    /// <summary>Reads a question again in which words were replaced by others that sound the same, character by character.</summary>
    /// <param name="question">The question.</param>
    /// <param name="repaired">Its folded text with the other words.</param>
    /// <param name="synonyms">The synonyms in force.</param>
    public static Question Read(Question question, string repaired, Synonyms synonyms)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(repaired);
        return repaired.Length != question.Typed.Length
            ? Read(repaired, synonyms)
            : Read(string.Concat(question.Typed.Select((unit, at) => repaired[at] == question.Folded[at] ? unit : repaired[at])), synonyms);
    }

    [GeneratedRegex("[\\p{P}\\p{S}\\s-[-.~:%]]+")]
    private static partial Regex Mark();
}
