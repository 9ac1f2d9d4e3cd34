using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>The value of <c>If-Match</c> or <c>If-None-Match</c>: <c>*</c> alone, or validators (RFC 9110, 13.1.1).</summary>
/// <param name="IsAny">Whether it is <c>*</c>.</param>
/// <param name="Tags">The validators.</param>
internal sealed record EntityTags(bool IsAny, IList<EntityTagHeaderValue> Tags)
{
    private static readonly EntityTags Any = new(true, []);

    /// <summary>Parses a field; null if it is neither: <c>*, "x"</c> is not, and could be read as either.</summary>
    public static EntityTags? Read(StringValues field)
    {
        if (field is ["*"])
        {
            return Any;
        }

        return EntityTagHeaderValue.TryParseStrictList(field, out var tags) && !tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any))
            ? new(false, tags)
            : null;
    }
}
