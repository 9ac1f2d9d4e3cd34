namespace AccessibleContent.Api.Http.Responses;

/// <summary>The rendered bytes of a response, and what is known only after rendering.</summary>
/// <param name="Bytes">The body, not yet encoded.</param>
/// <param name="Links">The value of <c>Link</c>, if it was not known before.</param>
/// <param name="Version">The content version that was actually read, if a publish came between selection and rendering.</param>
internal sealed record ResponseBody(byte[] Bytes, string? Links = null, string? Version = null)
{
    /// <summary>
    /// Gets a value indicating whether the bytes are worth caching; false if clients can request an unlimited number of them.
    /// </summary>
    public bool Keep { get; init; } = true;
}
