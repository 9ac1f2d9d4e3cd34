namespace AccessibleContent.Api.Http.Responses;

/// <summary>The bytes of an answer, and what only their making could tell.</summary>
/// <param name="Bytes">The body, not yet coded.</param>
/// <param name="Links">The value of <c>Link</c>, where the answer did not know it before.</param>
/// <param name="Version">The stamp of what was really read, where a publish came between selecting and making.</param>
internal sealed record ResponseBody(byte[] Bytes, string? Links = null, string? Version = null)
{
    /// <summary>Gets a value indicating whether the bytes are worth keeping; false where anybody can ask for endlessly many of them.</summary>
    public bool Keep { get; init; } = true;
}
