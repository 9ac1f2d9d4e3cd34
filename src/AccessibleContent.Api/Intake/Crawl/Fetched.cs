namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>The response of a site to one request.</summary>
/// <param name="Address">The address that responded, after redirects.</param>
/// <param name="Status">The status; 0 without a usable response.</param>
/// <param name="Bytes">The body, decompressed; empty unless the status is 200.</param>
internal sealed record Fetched(Uri Address, int Status, byte[] Bytes)
{
    /// <summary>Gets the validator, as sent.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets the last modification time, as sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>Gets when the site wants the next request; null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets why there is no usable body; null if there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>Gets a value indicating whether a retry may help.</summary>
    public bool IsTransient => Status is 408 or 429 or >= 500;
}
