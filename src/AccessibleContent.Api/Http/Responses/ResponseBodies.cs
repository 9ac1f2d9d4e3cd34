using System.Collections.Concurrent;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Renders responses: once for all concurrent requests, even if the first one is aborted; rendering stops when all are aborted.
/// </summary>
internal sealed class ResponseBodies
{
    private readonly ConcurrentDictionary<string, SharedRendering> _underWay = new(StringComparer.Ordinal);

    private int _waiting;

    /// <summary>Gets the number of responses being rendered.</summary>
    public int UnderWay => _underWay.Count;

    /// <summary>Gets the number of requests waiting for them.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>
    /// Returns the bytes of a response in a coding; <paramref name="cancellation"/> ends the wait, and the rendering if no other request
    /// waits.
    /// </summary>
    /// <returns>The bytes, and whether another request had already started the rendering.</returns>
    public async Task<(ResponseBody ResponseBody, bool Collapsed)> MakeAsync(
        Representation representation,
        Coding coding,
        CancellationToken cancellation)
    {
        var (making, isMine) = Join(representation, coding);
        Interlocked.Increment(ref _waiting);
        try
        {
            return (await making.Bytes.WaitAsync(cancellation), !isMine);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            making.Leave();
        }
    }

    private (SharedRendering SharedRendering, bool IsMine) Join(Representation representation, Coding coding)
    {
        var tag = representation.TagIn(coding);
        while (true)
        {
            var mine = new SharedRendering((making, stop) => MakeAsync(making, representation, coding, stop));
            var making = _underWay.GetOrAdd(tag, mine);
            if (making.TryJoin())
            {
                return (making, making == mine);
            }

            // A rendering that all requests have left is not joined: the next request starts anew.
            _underWay.TryRemove(new(tag, making));
        }
    }

    // The rendering removes its own entry: if that were left to the waiting requests, a failure without any would never be removed.
    private async Task<ResponseBody> MakeAsync(SharedRendering making, Representation representation, Coding coding, CancellationToken stop)
    {
        try
        {
            var made = await representation.Make(stop);
            return made with { Bytes = coding.Encode(made.Bytes, stop) };
        }
        finally
        {
            _underWay.TryRemove(new(representation.TagIn(coding), making));
            making.Dispose();
        }
    }
}
