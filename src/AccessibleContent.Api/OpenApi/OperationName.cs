namespace AccessibleContent.Api.OpenApi;

/// <summary>The operation's id, from the endpoint's name: an identifier in every language, such as <c>getNoticeElder</c>.</summary>
internal static class OperationName
{
    /// <summary>Returns the id for a method of an endpoint.</summary>
    /// <param name="endpoint">The endpoint's name, such as <c>GetNotice.elder</c>.</param>
    /// <param name="isHead">Whether it is HEAD, which shares the endpoint with GET.</param>
    public static string Of(string endpoint, bool isHead)
    {
        var name = string.Concat(endpoint.Split('.').Select(Capitalize));
        var noun = name.AsSpan(1).IndexOfAnyInRange('A', 'Z') + 1;
        return isHead ? $"head{name[noun..]}" : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
