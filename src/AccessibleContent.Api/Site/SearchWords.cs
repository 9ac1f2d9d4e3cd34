using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Notices;

namespace AccessibleContent.Api.Site;

/// <summary>The words that a search asks for, or what is wrong with them.</summary>
public sealed record SearchWords(string Words, Problem? Problem)
{
    // A title is shorter; what is longer was pasted by mistake.
    private const int Longest = 100;

    /// <summary>Reads the key <c>q</c>; empty where nothing is asked yet.</summary>
    public static SearchWords Read(IQueryCollection query)
    {
        var problem = query["q"].Count > 1 ? Problem.Repeated("q") : ListParameters.TooLong(query, "q", Longest);
        return new(problem is null ? query["q"].ToString().Trim() : "", problem);
    }
}
