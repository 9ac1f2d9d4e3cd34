using System.Collections.Concurrent;
using System.IO.Compression;

namespace AccessibleContent.Api.Caching;

/// <summary>
/// Makes the bytes of answers: once for all who ask at the same time, and to the end even when the one who asked
/// first has gone away.
/// </summary>
public sealed class AnswerBytes
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Made>>> _underWay = new(StringComparer.Ordinal);

    private int _waiting;

    /// <summary>Gets how many answers are being made now.</summary>
    public int UnderWay => _underWay.Count;

    /// <summary>Gets how many requests wait for them.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Gives the bytes in the selected coding; <paramref name="cancellation"/> ends the waiting, not the making.</summary>
    /// <returns>The bytes, and whether somebody else had asked for them to be made.</returns>
    public async Task<(Made Made, bool Collapsed)> MakeAsync(SelectedAnswer selected, CancellationToken cancellation)
    {
        var mine = new Lazy<Task<Made>>(() => Task.Run(() => MakeAsync(selected), CancellationToken.None));
        var making = _underWay.GetOrAdd(selected.ETag, mine);
        Interlocked.Increment(ref _waiting);
        try
        {
            return (await making.Value.WaitAsync(cancellation), making != mine);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    // The making itself ends its entry: were that left to those who wait, a failure that nobody waited for would stay for ever.
    private async Task<Made> MakeAsync(SelectedAnswer selected)
    {
        try
        {
            var made = await selected.Answer.Make(CancellationToken.None);
            return made with { Bytes = Coded(made.Bytes, selected.Coding) };
        }
        finally
        {
            _underWay.TryRemove(selected.ETag, out _);
        }
    }

    private static byte[] Coded(byte[] bytes, Coding coding) => coding.Name switch
    {
        "br" => Coded(bytes, output => new BrotliStream(output, CompressionLevel.Optimal)),
        "gzip" => Coded(bytes, output => new GZipStream(output, CompressionLevel.SmallestSize)),
        _ => bytes,
    };

    private static byte[] Coded(byte[] bytes, Func<Stream, Stream> coder)
    {
        using var output = new MemoryStream(bytes.Length);
        using (var coded = coder(output))
        {
            coded.Write(bytes);
        }

        return output.ToArray();
    }
}
