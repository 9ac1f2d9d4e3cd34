namespace AccessibleContent.Answers;

/// <summary>How well a unit answers a question.</summary>
/// <param name="Text">The unit.</param>
/// <param name="Of">The notice.</param>
internal sealed record UnitScore(UnitText Text, NoticeText Of)
{
    /// <summary>Gets how much of what the question says is said in one place: the unit, what stands above it, the title.</summary>
    public required double Cover { get; init; }

    /// <summary>Gets how much of what the title does not say the unit says.</summary>
    public required double Own { get; init; }

    /// <summary>Gets how much of what the question says the unit says in the same words, or in synonyms: no saying is as sure.</summary>
    public required double InItsWords { get; init; }

    /// <summary>Gets how much of what the question says the title says.</summary>
    public required double Topic { get; init; }

    /// <summary>Gets how far the title or a heading has the one word that the question is about; 1 where there are several.</summary>
    public required double Subject { get; init; }

    /// <summary>Gets the weight of the words that are said.</summary>
    public required double Matched { get; init; }

    /// <summary>Gets the weight of the words that other notices have, and this one has not.</summary>
    public required double Missed { get; init; }

    /// <summary>Gets the weight of the words that no notice has.</summary>
    public required double Unknown { get; init; }

    /// <summary>Gets the weight of the words that are not said.</summary>
    public double Absent => Missed + Unknown;

    /// <summary>Gets how far the unit has the shape of an answer.</summary>
    public double Shape { get; init; }

    /// <summary>Gets all of them together, by which units are ranked.</summary>
    public double Total { get; init; }
}
