using System.Net;
using System.Net.Sockets;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>
/// A way to a server that is cut once at the moment of a commit: before it arrives, or before its confirmation comes back.
/// </summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;
    private readonly Task _accepting;
    private int _cuts;

    public CuttingProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Gets the port on the loopback.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Gets how many cuts are still to come.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    /// <summary>Gets or sets a value indicating whether the commit that is cut arrives.</summary>
    public bool Arrives { get; set; }

    /// <summary>Cuts the next commits.</summary>
    public void Cut(int number = 1) => Volatile.Write(ref _cuts, number);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
                var (isCut, ours, theirs) = (new StrongBox(), client.GetStream(), server.GetStream());
                await Task.WhenAny(AskAsync(ours, theirs, isCut), AnswerAsync(theirs, ours, isCut));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                // The client sees a closed connection.
            }
        }
    }

    private async Task AskAsync(NetworkStream from, NetworkStream to, StrongBox isCut)
    {
        var buffer = new byte[64 << 10];
        for (int read; (read = await ReadAsync(from, buffer)) > 0;)
        {
            if (Cuts > 0 && buffer.AsSpan(0, read).IndexOf("COMMIT"u8) >= 0)
            {
                Interlocked.Decrement(ref _cuts);
                isCut.Value = true;
                if (!Arrives)
                {
                    return;
                }
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private async Task AnswerAsync(NetworkStream from, NetworkStream to, StrongBox isCut)
    {
        var buffer = new byte[64 << 10];
        for (int read; (read = await ReadAsync(from, buffer)) > 0 && !isCut.Value;)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private async Task<int> ReadAsync(NetworkStream from, byte[] buffer)
    {
        try
        {
            return await from.ReadAsync(buffer, _end.Token);
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
            return 0;
        }
    }

    private sealed class StrongBox
    {
        public volatile bool Value;
    }
}
