using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Notices;

/// <summary>The words of a search or a question in the query of an address.</summary>
internal static class SearchWords
{
    /// <summary>The key.</summary>
    public const string Key = "q";

    /// <summary>Reads the words without the blanks around them; empty where nothing is asked, as a form sends it.</summary>
    public static Result<string> Read(IQueryCollection query) =>
        (query[Key].Count > 1 ? Problem.Repeated(Key) : ListParameters.TooLong(query, Key, SearchQuery.Longest)) is { } problem
            ? problem
            : query[Key].ToString().Trim();
}
