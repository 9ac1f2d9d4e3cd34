using AccessibleContent.Model;

namespace AccessibleContent.Answers;

/// <summary>Finds the sentence that answers a question, or refuses.</summary>
public static class AnswerFinder
{
    /// <summary>Finds the answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="notices">The current notices that may answer it, the most promising first.</param>
    /// <param name="frequencies">For each term of the question, in how many notices it occurs.</param>
    /// <param name="count">How many notices are published.</param>
    /// <param name="today">The day in China.</param>
    public static Reply Find(Question question, IReadOnlyList<Notice> notices, IReadOnlyList<int> frequencies, int count, DateOnly today) =>
        new(question.Kind) { Refusal = question.Terms.IsEmpty ? Refusal.SaysNothing : Refusal.NotTreated };
}
