using AccessibleContent.Answers;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Asking;

/// <summary>An answer in the reader's script, or what is said instead of one.</summary>
/// <param name="Kind">What was asked for.</param>
/// <param name="Parts">The parts of the answer, a line each; none where there is no answer.</param>
/// <param name="Sources">Where each part was published.</param>
/// <param name="Others">Other notices worth reading.</param>
/// <param name="Next">What the asker can do next, a sentence each.</param>
public sealed record ShownAnswer(
    QuestionKind Kind,
    IReadOnlyList<ShownPart> Parts,
    IReadOnlyList<ShownSource> Sources,
    IReadOnlyList<ShownNotice> Others,
    IReadOnlyList<string> Next)
{
    /// <summary>Gets how sure it is that this answers the question; null where there is no answer.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Gets a value indicating whether every day that the answer names is past.</summary>
    public bool IsExpired { get; init; }

    /// <summary>Gets what was looked for instead of what was typed, as a sentence; null where that was looked for.</summary>
    public string? Understood { get; init; }

    /// <summary>Gets the answer, a line for each part; null where there is none.</summary>
    public string? Text => Parts.Count == 0 ? null : string.Join('\n', Parts.Select(part => part.Text));

    /// <summary>Gets the fields of the answer by their places in the whole text.</summary>
    public IEnumerable<AnswerSpan> Spans()
    {
        var start = 0;
        foreach (var part in Parts)
        {
            foreach (var span in part.Spans)
            {
                yield return span with { Start = start + span.Start };
            }

            start += part.Text.Length + 1;
        }
    }
}

/// <summary>A line of an answer, and the fields in it.</summary>
public sealed record ShownPart(string Text, IReadOnlyList<AnswerSpan> Spans)
{
    /// <summary>Divides the line into its fields and what is between them, in order; of fields that overlap the first counts.</summary>
    public IEnumerable<(string Text, FieldKind? Kind)> Pieces()
    {
        var done = 0;
        foreach (var span in Spans.OrderBy(span => span.Start))
        {
            if (span.Start >= done)
            {
                yield return (Text[done..span.Start], null);
                yield return (Text.Substring(span.Start, span.Length), span.Kind);
                done = span.Start + span.Length;
            }
        }

        yield return (Text[done..], null);
    }
}

/// <summary>A notice that an answer names.</summary>
public sealed record ShownNotice(NoticeId Id, int Revision, string Title, string? Publisher, DateOnly PublishedOn);

/// <summary>Where a part of an answer was published; the place is that in the block's text in the reader's script.</summary>
public sealed record ShownSource(ShownNotice Notice, string? Heading, int Block, int Start, int Length);
