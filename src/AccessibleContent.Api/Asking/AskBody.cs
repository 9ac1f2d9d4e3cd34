namespace AccessibleContent.Api.Asking;

/// <summary>The JSON of an answer.</summary>
/// <param name="Question">The question as typed.</param>
/// <param name="Script">The script of the answer.</param>
/// <param name="Mode">The reading mode of the addresses.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="Answer">The published sentences; null where nothing answers.</param>
/// <param name="Spans">The fields in the answer.</param>
/// <param name="Confidence">How sure it is that this answers the question; null without an answer.</param>
/// <param name="Sources">Where the answer was published, its own notice first.</param>
/// <param name="Others">Other notices worth reading.</param>
/// <param name="Expired">Whether every day that the answer names is past.</param>
/// <param name="Message">What to do next.</param>
internal sealed record AskBody(
    string Question,
    string Script,
    string Mode,
    string Kind,
    string? Answer,
    IReadOnlyList<SpanBody> Spans,
    string? Confidence,
    IReadOnlyList<SourceBody> Sources,
    IReadOnlyList<OtherBody> Others,
    bool Expired,
    string Message);

/// <summary>The JSON of a field in an answer.</summary>
internal sealed record SpanBody(int Start, int Length, string Kind);

/// <summary>The JSON of the place where a part of an answer was published.</summary>
internal sealed record SourceBody(
    string Id,
    int Revision,
    string Title,
    string? Publisher,
    string PublishedOn,
    string Url,
    string? Heading,
    int Block,
    int Start,
    int Length);

/// <summary>The JSON of another notice worth reading.</summary>
internal sealed record OtherBody(string Id, int Revision, string Title, string? Publisher, string PublishedOn, string Url);
