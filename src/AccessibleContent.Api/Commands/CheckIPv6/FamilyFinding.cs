namespace AccessibleContent.Api.Commands.CheckIPv6;

/// <summary>What one address gave over each family.</summary>
/// <param name="Address">The address.</param>
/// <param name="Level">1 for the home page, 2 for what it links to, 3 for what those link to.</param>
/// <param name="V4">The answer over IPv4.</param>
/// <param name="V6">The answer over IPv6.</param>
internal sealed record FamilyFinding(Uri Address, int Level, FamilyAnswer V4, FamilyAnswer V6)
{
    /// <summary>Gets a value indicating whether both families gave the same bytes with the same validator.</summary>
    public bool IsEqual => V4.Status == V6.Status && V4.ETag == V6.ETag && V4.Body.AsSpan().SequenceEqual(V6.Body);
}

/// <summary>An answer over one family.</summary>
/// <param name="Status">The HTTP status; 0 where no connection was made.</param>
/// <param name="ETag">The validator.</param>
/// <param name="Body">The body.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record FamilyAnswer(int Status, string? ETag, byte[] Body, double Milliseconds);
