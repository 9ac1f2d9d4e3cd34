using AccessibleContent.Api.Renditions;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Publishing;

/// <summary>The lost-update guard: <c>If-Match</c> (RFC 9110, 13.1.1) with the validator of any rendition of what is there.</summary>
public static class Preconditions
{
    /// <summary>Says what is wrong, if anything; <paramref name="content"/> is the hash of what is there, null where there is nothing.</summary>
    public static Problem? Check(HttpRequest request, string? content)
    {
        if (request.Headers.IfMatch is not { Count: > 0 } field)
        {
            return null;
        }

        return content is not null && EntityTagHeaderValue.TryParseList(field, out var tags) && tags.Any(tag => Matches(tag, content))
            ? null
            : new Problem(412, $"请求头 If-Match 的“{field}”不是现在的版本；请重新读取，在新的版本上修改。");
    }

    // A validator begins with the content's hash; what follows is program, rendition and coding.
    private static bool Matches(EntityTagHeaderValue tag, string content) =>
        tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && tag.Tag.AsSpan().StartsWith($"\"{content}."));
}
