using AccessibleContent.Api.Http.Problems;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>The part of an endpoint that finds the answer to a request without making its bytes.</summary>
/// <param name="Pattern">The route.</param>
/// <param name="Select">Gives the answer, or the problem.</param>
internal sealed record AnswerSource(string Pattern, Func<HttpContext, ValueTask<Selection>> Select);

/// <summary>An answer or a problem: exactly one of them.</summary>
internal readonly record struct Selection
{
    private Selection(Answer? answer, Problem? problem) => (Answer, Problem) = (answer, problem);

    /// <summary>Gets the answer.</summary>
    public Answer? Answer { get; }

    /// <summary>Gets the problem.</summary>
    public Problem? Problem { get; }

    /// <summary>Wraps an answer.</summary>
    public static implicit operator Selection(Answer answer) => FromAnswer(answer);

    /// <summary>Wraps a problem.</summary>
    public static implicit operator Selection(Problem problem) => FromProblem(problem);

    /// <summary>Wraps an answer.</summary>
    public static Selection FromAnswer(Answer answer) => new(answer, null);

    /// <summary>Wraps a problem.</summary>
    public static Selection FromProblem(Problem problem) => new(null, problem);
}
