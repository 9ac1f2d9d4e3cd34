using AccessibleContent.Answers;

namespace AccessibleContent.Api.Asking;

/// <summary>A question and what came of it.</summary>
/// <param name="Question">The question as understood.</param>
/// <param name="Reply">The answer, or the reason why there is none.</param>
/// <param name="Digest">The digest of the store at the time of reading.</param>
internal sealed record Answered(Question Question, Reply Reply, string Digest)
{
    /// <summary>Gets the words that were looked for instead of those that were typed; null where these were.</summary>
    public string? Understood { get; init; }
}
