namespace AccessibleContent.Api.Http.Responses;

/// <summary>An answer as it is kept in memory.</summary>
/// <param name="value">What output caching gave to keep.</param>
/// <param name="keptFor">How long it is kept.</param>
internal sealed class CachedResponse(byte[] value, TimeSpan keptFor)
{
    private volatile object? _body;

    /// <summary>Gets what output caching gave to keep.</summary>
    public byte[] Value { get; } = value;

    /// <summary>Gets how long it is kept.</summary>
    public TimeSpan KeptFor { get; } = keptFor;

    // Boxed, so that a reader finds all of it or nothing while it is set.
    /// <summary>Gets or sets the body at the end of the value; null where it is not known yet.</summary>
    public ReadOnlyMemory<byte>? Body
    {
        get => (ReadOnlyMemory<byte>?)_body;
        set => _body = value;
    }
}
