using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Answers;

/// <summary>What comes of a question: sentences of one notice as published, or the reason why there is no answer.</summary>
/// <param name="Kind">What was asked for.</param>
public sealed record Reply(QuestionKind Kind)
{
    /// <summary>Gets the parts of the answer in reading order, a line each; none where there is no answer.</summary>
    public ImmutableArray<AnswerPart> Parts { get; init; } = [];

    /// <summary>Gets the answer: its parts, a line each; null where there is none.</summary>
    public string? Answer => Parts.IsEmpty ? null : string.Join('\n', Parts.Select(part => part.Text));

    /// <summary>Gets the fields of the answer that were asked for: days, sums, numbers, by their places in <see cref="Answer"/>.</summary>
    public ImmutableArray<AnswerSpan> Spans { get; init; } = [];

    /// <summary>Gets how sure it is that this answers the question; null where there is no answer.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Gets where each part was published, the part that answers first.</summary>
    public ImmutableArray<AnswerSource> Sources { get; init; } = [];

    /// <summary>Gets at most three other notices worth reading.</summary>
    public ImmutableArray<Notice> Others { get; init; } = [];

    /// <summary>Gets a value indicating whether every day that the answer names is past.</summary>
    public bool IsExpired { get; init; }

    /// <summary>Gets the reason why there is no answer; null where there is one.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>How sure it is that an answer answers.</summary>
public enum Confidence
{
    /// <summary>It says most of what the question says, but not all.</summary>
    Medium,

    /// <summary>It says all that the question says.</summary>
    High,
}

/// <summary>Why there is no answer.</summary>
public enum Refusal
{
    /// <summary>The question says nothing that a notice could be about.</summary>
    SaysNothing,

    /// <summary>No notice says enough of what the question says in one place.</summary>
    NotTreated,

    /// <summary>Notices treat it, but none states what was asked for: no number for a telephone, no day for a time.</summary>
    NotStated,

    /// <summary>Two notices fit equally, and state different things.</summary>
    Contradicting,
}
