using AccessibleContent.Answers;
using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.Asking;

/// <summary>Counts questions by kind and by what came of them.</summary>
internal sealed class QuestionCounts(ServiceMeter meter)
{
    private readonly System.Diagnostics.Metrics.Counter<long> _counter = meter.Counter(
        "accessible_content.questions",
        "Questions that were worked out, by kind and outcome; those answered from the cache are not.");

    /// <summary>Counts a question.</summary>
    public void Add(Reply reply) => _counter.Add(
        1,
        new KeyValuePair<string, object?>("kind", AskWords.Name(reply.Kind)),
        new KeyValuePair<string, object?>("outcome", OutcomeOf(reply)));

    private static string OutcomeOf(Reply reply) => reply switch
    {
        { Refusal: Refusal.SaysNothing } => "says-nothing",
        { Refusal: Refusal.NotTreated } => "not-treated",
        { Refusal: Refusal.NotStated } => "not-stated",
        { Refusal: Refusal.Contradicting } => "contradicting",
        { IsExpired: true } => "expired",
        _ => "answered",
    };
}
