namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>What a site answered.</summary>
/// <param name="Address">The address that answered, after redirects.</param>
/// <param name="Status">The status; 0 where there is no answer that can be used.</param>
/// <param name="Bytes">The body, decompressed; empty but for 200.</param>
public sealed record Fetched(Uri Address, int Status, byte[] Bytes)
{
    /// <summary>Gets the validator, as it was sent.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets the moment of change, as it was sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>Gets when the site wants to be asked again; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets why there is no body that can be used; null where there is.</summary>
    public string? Problem { get; init; }

    /// <summary>Gets a value indicating whether asking again may help.</summary>
    public bool IsTransient => Status is 408 or 429 or >= 500;
}
