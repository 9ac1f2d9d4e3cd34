namespace AccessibleContent.Api.Files.S3;

/// <summary>
/// An object as a stream that can be positioned. It is asked for when it is first read, from there to <see cref="Last"/>, so that what is
/// not read is not sent.
/// </summary>
internal sealed class S3Stream(S3Bucket bucket, string key, long length, TimeProvider clock) : Stream
{
    // A store that sends slowly is no store that is silent.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private Stream? _part;
    private long _at, _end;

    /// <summary>Gets the last byte that will be read; what is read after it costs a further request.</summary>
    public long Last { get; init; } = length - 1;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _at;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => _at, _ => length };
        if (target != _at)
        {
            ClosePart();
            _at = _end = target;
        }

        return _at;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at >= length || buffer.IsEmpty)
        {
            return 0;
        }

        if (_part is null || _at == _end)
        {
            await OpenAsync(cancellationToken);
        }

        // A store that knows ranges only in part sends more than it was asked for.
        var read = await ReadPartAsync(buffer[..(int)Math.Min(buffer.Length, _end - _at)], cancellationToken);
        _at += read;
        return read;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        ClosePart();
        base.Dispose(disposing);
    }

    private async ValueTask OpenAsync(CancellationToken cancellation)
    {
        ClosePart();
        var last = Last >= _at && Last < length ? Last : length - 1;
        _part = await bucket.ReadAsync(key, _at, last, cancellation);
        _end = last + 1;
    }

    private async ValueTask<int> ReadPartAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        using var silence = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellation);
        try
        {
            return await _part!.ReadAsync(buffer, either.Token) is var read and > 0
                ? read
                : throw new IOException("the object store ended before the object did");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw bucket.Told(new TimeoutException("no byte in time"), cancellation);
        }
        catch (Exception failure) when (S3Failures.IsOutage(failure))
        {
            throw bucket.Told(failure, cancellation);
        }
    }

    private void ClosePart()
    {
        _part?.Dispose();
        _part = null;
    }
}
