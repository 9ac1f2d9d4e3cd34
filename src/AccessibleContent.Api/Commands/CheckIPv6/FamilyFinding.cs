namespace AccessibleContent.Api.Commands.CheckIPv6;

/// <summary>The responses of one address over both families.</summary>
/// <param name="Address">The address.</param>
/// <param name="Level">1 for the home page, 2 for its links, 3 for their links.</param>
/// <param name="V4">The response over IPv4.</param>
/// <param name="V6">The response over IPv6.</param>
internal sealed record FamilyFinding(Uri Address, int Level, FamilyResponse V4, FamilyResponse V6)
{
    /// <summary>Gets a value indicating whether both families returned the same bytes with the same validator.</summary>
    public bool IsEqual => V4.Status == V6.Status && V4.ETag == V6.ETag && V4.Body.AsSpan().SequenceEqual(V6.Body);
}

/// <summary>A response over one family.</summary>
/// <param name="Status">The HTTP status; 0 if there was no connection.</param>
/// <param name="ETag">The validator.</param>
/// <param name="Body">The body.</param>
/// <param name="Milliseconds">The duration.</param>
internal sealed record FamilyResponse(int Status, string? ETag, byte[] Body, double Milliseconds);
