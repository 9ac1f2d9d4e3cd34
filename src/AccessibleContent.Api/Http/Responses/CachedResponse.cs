namespace AccessibleContent.Api.Http.Responses;

/// <summary>A response as stored in memory.</summary>
/// <param name="value">The entry that output caching stores.</param>
/// <param name="keptFor">The time until it expires.</param>
internal sealed class CachedResponse(byte[] value, TimeSpan keptFor)
{
    private volatile object? _body;

    /// <summary>Gets the entry that output caching stores.</summary>
    public byte[] Value { get; } = value;

    /// <summary>Gets the time until it expires.</summary>
    public TimeSpan KeptFor { get; } = keptFor;

    // Boxed, so that concurrent readers see all of it or nothing.
    /// <summary>Gets or sets the body at the end of the value; null while unknown.</summary>
    public ReadOnlyMemory<byte>? Body
    {
        get => (ReadOnlyMemory<byte>?)_body;
        set => _body = value;
    }
}
