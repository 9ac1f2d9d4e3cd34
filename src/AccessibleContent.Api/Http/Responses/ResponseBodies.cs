using System.Collections.Concurrent;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Makes the bytes of answers: once for all who ask at the same time, also when the one who asked first has gone away; when all
/// have, nothing is made any more.
/// </summary>
internal sealed class ResponseBodies
{
    private readonly ConcurrentDictionary<string, SharedRendering> _underWay = new(StringComparer.Ordinal);

    private int _waiting;

    /// <summary>Gets how many answers are being made now.</summary>
    public int UnderWay => _underWay.Count;

    /// <summary>Gets how many requests wait for them.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>
    /// Gives the bytes of an answer in a coding; <paramref name="cancellation"/> ends the waiting, and the making where nobody else waits.
    /// </summary>
    /// <returns>The bytes, and whether somebody else had asked for them to be made.</returns>
    public async Task<(ResponseBody ResponseBody, bool Collapsed)> MakeAsync(Representation representation, Coding coding, CancellationToken cancellation)
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

            // One that everybody has left is not waited for: the next one begins anew.
            _underWay.TryRemove(new(tag, making));
        }
    }

    // The making itself ends its entry: were that left to those who wait, a failure that nobody waited for would stay for ever.
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
