using System.Collections.Immutable;

namespace AccessibleContent.Answers;

/// <summary>A word of a question that says what it is about.</summary>
/// <param name="Text">The word, folded, its numbers in digits.</param>
/// <param name="Weight">How much it tells, from 0 to 1.</param>
internal sealed record QuestionWord(string Text, double Weight)
{
    private const int MostRelated = 3;
    private const double TellingPart = 0.5;

    /// <summary>Gets other words that say the same.</summary>
    public ImmutableArray<string> Same { get; init; } = [];

    /// <summary>Gets words of notices that may answer it.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>Gets the words that a longer one is made of: 坐公交 is also found as 公交.</summary>
    public ImmutableArray<QuestionWord> Parts { get; init; } = [];

    /// <summary>Gets a value indicating whether it is the name of a place, which a notice must have.</summary>
    public bool IsName { get; init; }

    /// <summary>Gets a value indicating whether it stands before 小区, 村 or the like, and names one if no notice has it as a word.</summary>
    public bool IsBeforePlace { get; init; }

    /// <summary>Gets the day of the week that it names, of which Monday is 1; null where it names none.</summary>
    public int? Weekday { get; init; }

    /// <summary>Gets a value indicating whether an answer must name it: an ordinal, a code, the number of a house or a line.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Gets the words by which notices are looked for: a lone character finds too many.</summary>
    public ImmutableArray<string> Alternatives
    {
        get
        {
            var related = Related.Where(word => word.Length > 1).Take(MostRelated);
            var parts = Parts.Where(part => part.Weight > TellingPart).Select(part => part.Text);
            var longer = Same.Concat(related).Concat(parts).Prepend(Text).Where(word => word.Length > 1).Distinct().ToImmutableArray();
            return longer.IsEmpty ? [Text] : longer;
        }
    }
}
