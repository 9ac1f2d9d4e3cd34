namespace AccessibleContent.Api.Http.Responses;

/// <summary>The cache's part in a response; metrics and the request log use each value's number.</summary>
internal enum CacheStatus
{
    /// <summary>The bytes come from the cache.</summary>
    Hit,

    /// <summary>The bytes were rendered for this request.</summary>
    Miss,

    /// <summary>The bytes come from the cache while the store is unreachable.</summary>
    Stale,

    /// <summary>The client has the current representation: 304.</summary>
    NotModified,

    /// <summary>The cache was not queried.</summary>
    None,
}
