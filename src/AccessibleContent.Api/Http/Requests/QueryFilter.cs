using AccessibleContent.Api.Http.Descriptions;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// Hides from a handler the query keys that its description does not name: its response cannot depend on what it cannot see.
/// </summary>
internal static class QueryFilter
{
    /// <summary>Keeps only the known keys in the request.</summary>
    public static void Apply(HttpContext context)
    {
        if (!context.Request.QueryString.HasValue
            || context.GetEndpoint()?.Metadata.GetMetadata<OperationDescription>() is not { } operation
            || HasOnly(context.Request.Query, operation))
        {
            return;
        }

        var known = context.Request.Query.Where(pair => operation.HasKey(pair.Key));
        context.Request.Query = new QueryCollection(known.ToDictionary(StringComparer.OrdinalIgnoreCase));
    }

    // Counted rather than enumerated: an enumerator would be allocated for every request.
    private static bool HasOnly(IQueryCollection query, OperationDescription operation)
    {
        var known = 0;
        foreach (var key in operation.Keys)
        {
            known += query.ContainsKey(key) ? 1 : 0;
        }

        return known == query.Count;
    }
}
