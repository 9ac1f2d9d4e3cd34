namespace AccessibleContent.Api.Hosting;

/// <summary>Keeps from a handler the keys of the query that its description does not name: what it cannot see, it cannot answer by.</summary>
internal static class KnownQuery
{
    /// <summary>Leaves the known keys in the request.</summary>
    public static void Apply(HttpContext context)
    {
        if (!context.Request.QueryString.HasValue
            || context.GetEndpoint()?.Metadata.GetMetadata<OperationDescription>() is not { } operation
            || context.Request.Query.Keys.All(operation.HasKey))
        {
            return;
        }

        var known = context.Request.Query.Where(pair => operation.HasKey(pair.Key));
        context.Request.Query = new QueryCollection(known.ToDictionary(StringComparer.OrdinalIgnoreCase));
    }
}
