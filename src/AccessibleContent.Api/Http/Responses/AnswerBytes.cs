using System.Collections.Concurrent;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Makes the bytes of answers: once for all who ask at the same time, also when the one who asked first has gone away; when all
/// have, nothing is made any more.
/// </summary>
public sealed class AnswerBytes
{
    private readonly ConcurrentDictionary<string, Making> _underWay = new(StringComparer.Ordinal);

    private int _waiting;

    /// <summary>Gets how many answers are being made now.</summary>
    public int UnderWay => _underWay.Count;

    /// <summary>Gets how many requests wait for them.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Gives the bytes in the selected coding; <paramref name="cancellation"/> ends the waiting, and the making where nobody else waits.</summary>
    /// <returns>The bytes, and whether somebody else had asked for them to be made.</returns>
    public async Task<(Made Made, bool Collapsed)> MakeAsync(SelectedAnswer selected, CancellationToken cancellation)
    {
        var (making, isMine) = Join(selected);
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

    private (Making Making, bool IsMine) Join(SelectedAnswer selected)
    {
        while (true)
        {
            var mine = new Making((making, stop) => MakeAsync(making, selected, stop));
            var making = _underWay.GetOrAdd(selected.ETag, mine);
            if (making.TryJoin())
            {
                return (making, making == mine);
            }

            // One that everybody has left is not waited for: the next one begins anew.
            _underWay.TryRemove(new(selected.ETag, making));
        }
    }

    // The making itself ends its entry: were that left to those who wait, a failure that nobody waited for would stay for ever.
    private async Task<Made> MakeAsync(Making making, SelectedAnswer selected, CancellationToken stop)
    {
        try
        {
            var made = await selected.Answer.Make(stop);
            return made with { Bytes = selected.Coding.Encode(made.Bytes, stop) };
        }
        finally
        {
            _underWay.TryRemove(new(selected.ETag, making));
            making.Dispose();
        }
    }
}
