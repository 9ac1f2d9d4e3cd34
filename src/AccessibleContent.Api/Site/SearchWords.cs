using AccessibleContent.Api.Renditions;

namespace AccessibleContent.Api.Site;

/// <summary>The words that a search asks for, or what is wrong with them.</summary>
public sealed record SearchWords(string Words, Problem? Problem)
{
    // A title is shorter; what is longer was pasted by mistake.
    private const int Longest = 100;

    /// <summary>Reads the key <c>q</c>; empty where nothing is asked yet.</summary>
    public static SearchWords Read(IQueryCollection query)
    {
        var words = query["q"].ToString().Trim();
        return query["q"].Count > 1 ? new("", Problem.Repeated("q"))
            : words.Length > Longest ? new("", Problem.Malformed("q", words[..20] + "…", $"不超过 {Longest} 个字的词语"))
            : new(words, null);
    }
}
