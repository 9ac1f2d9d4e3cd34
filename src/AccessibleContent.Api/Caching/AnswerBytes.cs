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

    /// <summary>Gives the bytes in the selected coding; <paramref name="cancellation"/> ends the waiting, not the making.</summary>
    public async Task<Made> MakeAsync(SelectedAnswer selected, CancellationToken cancellation)
    {
        var key = selected.ETag;
        var making = _underWay.GetOrAdd(key, _ => new(() => Task.Run(() => CodedAsync(selected), CancellationToken.None)));
        try
        {
            return await making.Value.WaitAsync(cancellation);
        }
        finally
        {
            if (making.Value.IsCompleted)
            {
                _underWay.TryRemove(KeyValuePair.Create(key, making));
            }
        }
    }

    private static async Task<Made> CodedAsync(SelectedAnswer selected)
    {
        var made = await selected.Answer.Make(CancellationToken.None);
        return selected.Coding.Name switch
        {
            "br" => made with { Bytes = Coded(made.Bytes, output => new BrotliStream(output, CompressionLevel.Optimal)) },
            "gzip" => made with { Bytes = Coded(made.Bytes, output => new GZipStream(output, CompressionLevel.SmallestSize)) },
            _ => made,
        };
    }

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
