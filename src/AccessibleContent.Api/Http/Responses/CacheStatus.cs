namespace AccessibleContent.Api.Http.Responses;

/// <summary>What the cache did for a response; metrics and the request log know each value by its number.</summary>
internal enum CacheStatus
{
    /// <summary>The bytes come from the cache.</summary>
    Hit,

    /// <summary>The bytes were made for this request.</summary>
    Miss,

    /// <summary>The bytes come from the cache while the store is unreachable.</summary>
    Stale,

    /// <summary>The client has the current representation: 304.</summary>
    NotModified,

    /// <summary>The cache was not asked.</summary>
    None,
}
