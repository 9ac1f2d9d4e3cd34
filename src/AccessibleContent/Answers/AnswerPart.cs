namespace AccessibleContent.Answers;

/// <summary>A line of an answer, as published: a sentence, the head of a list, a list item, or the cells of a table row.</summary>
/// <param name="Text">The text; in a row, each cell with the name of its column as the text form of a notice writes it.</param>
public sealed record AnswerPart(string Text);

/// <summary>A field within an answer.</summary>
/// <param name="Start">Where it begins in the answer, in UTF-16 units.</param>
/// <param name="Length">Its length.</param>
/// <param name="Kind">What it is.</param>
public sealed record AnswerSpan(int Start, int Length, FieldKind Kind);

/// <summary>The kind of a field; where two overlap, the earlier one holds.</summary>
public enum FieldKind
{
    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A day, or a period of days.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A sum or another quantity.</summary>
    Amount,

    /// <summary>A place.</summary>
    Place,
}
