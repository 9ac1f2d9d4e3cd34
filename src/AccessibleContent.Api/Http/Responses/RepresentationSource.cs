using AccessibleContent.Api.Http.Problems;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>The part of an endpoint that selects the response to a request without rendering its bytes.</summary>
/// <param name="Pattern">The route.</param>
/// <param name="Select">Returns the response, the redirect or the problem.</param>
internal sealed record RepresentationSource(string Pattern, Func<HttpContext, ValueTask<Selection>> Select);

/// <summary>A response, a redirect or a problem: exactly one of them.</summary>
internal readonly record struct Selection
{
    private Selection(Representation? representation, Redirect? redirect, Problem? problem) =>
        (Representation, Redirect, Problem) = (representation, redirect, problem);

    /// <summary>Gets the response.</summary>
    public Representation? Representation { get; }

    /// <summary>Gets the redirect.</summary>
    public Redirect? Redirect { get; }

    /// <summary>Gets the problem.</summary>
    public Problem? Problem { get; }

    /// <summary>Wraps a response.</summary>
    public static implicit operator Selection(Representation representation) => FromResponse(representation);

    /// <summary>Wraps a redirect.</summary>
    public static implicit operator Selection(Redirect redirect) => FromRedirect(redirect);

    /// <summary>Wraps a problem.</summary>
    public static implicit operator Selection(Problem problem) => FromProblem(problem);

    /// <summary>Wraps a response.</summary>
    public static Selection FromResponse(Representation representation) => new(representation, null, null);

    /// <summary>Wraps a redirect.</summary>
    public static Selection FromRedirect(Redirect redirect) => new(null, redirect, null);

    /// <summary>Wraps a problem.</summary>
    public static Selection FromProblem(Problem problem) => new(null, null, problem);
}
