namespace AccessibleContent.Api.Hosting;

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

    private static bool HasOnly(IQueryCollection query, OperationDescription operation)
    {
        foreach (var (key, _) in query)
        {
            if (!operation.HasKey(key))
            {
                return false;
            }
        }

        return true;
    }
}
