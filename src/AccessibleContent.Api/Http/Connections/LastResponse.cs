using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace AccessibleContent.Api.Http.Connections;

/// <summary>What a connection sends: all that the server writes, until the service sends the last response in its place.</summary>
internal sealed class LastResponse(PipeWriter output) : PipeWriter
{
    private bool _isSent;
    private byte[]? _ignored;

    /// <inheritdoc/>
    public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

    /// <inheritdoc/>
    public override long UnflushedBytes => output.UnflushedBytes;

    /// <summary>Puts it into a connection that is not encrypted.</summary>
    public static ConnectionDelegate Watch(ConnectionDelegate next) => connection =>
    {
        var transport = connection.Transport;
        var last = new LastResponse(transport.Output);
        connection.Features.Set(last);
        connection.Transport = new Duplex(transport.Input, last);
        return next(connection);
    };

    /// <summary>Sends a whole response in place of the server's own.</summary>
    public void Send(ReadOnlySpan<byte> response)
    {
        if (!_isSent && output.UnflushedBytes == 0)
        {
            response.CopyTo(output.GetSpan(response.Length));
            output.Advance(response.Length);
            _isSent = true;
        }
    }

    /// <inheritdoc/>
    public override void Advance(int bytes)
    {
        if (!_isSent)
        {
            output.Advance(bytes);
        }
    }

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0) => _isSent ? Ignored(sizeHint) : output.GetMemory(sizeHint);

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => _isSent ? Ignored(sizeHint) : output.GetSpan(sizeHint);

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        output.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override void CancelPendingFlush() => output.CancelPendingFlush();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => output.Complete(exception);

    /// <inheritdoc/>
    public override ValueTask CompleteAsync(Exception? exception = null) => output.CompleteAsync(exception);

    private byte[] Ignored(int size) => _ignored is { } bytes && bytes.Length >= size ? bytes : _ignored = new byte[Math.Max(size, 4096)];

    private sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
