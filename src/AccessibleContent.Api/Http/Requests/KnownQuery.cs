using AccessibleContent.Api.Http.Descriptions;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>Keeps from a handler the keys of the query that its description does not name: what it cannot see, it cannot answer by.</summary>
internal static class KnownQuery
{
    /// <summary>Leaves the known keys in the request.</summary>
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

    // Counted and not walked: an enumerator would be made for every request.
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
