namespace AccessibleContent.Tests.Files.S3;

/// <summary>A body that sends a little now and then, and never ends.</summary>
internal sealed class SlowBytes : MemoryStream
{
    private readonly TaskCompletionSource _closed = new();

    public Task Closed => _closed.Task;

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(20, cancellationToken);
        return Math.Min(buffer.Length, 100);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _closed.TrySetResult();
        base.Dispose(disposing);
    }
}
