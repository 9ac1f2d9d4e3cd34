using System.Collections.Frozen;
using System.IO.Compression;
using AccessibleContent.Api.Http.Requests;
using Microsoft.Extensions.Primitives;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>A content coding that answers come in; each is made once and has a validator of its own.</summary>
internal sealed class Coding
{
    /// <summary>How many there are.</summary>
    public const int Count = 3;

    // Encoding looks for its cancellation between two pieces of this size.
    private const int Piece = 64 * 1024;

    private readonly Func<Stream, Stream>? _encoder;

    private Coding(int order, string? name, string suffix, Func<Stream, Stream>? encoder) =>
        (Order, Name, Suffix, _encoder) = (order, name, suffix, encoder);

    /// <summary>The bytes as they are.</summary>
    public static Coding Identity { get; } = new(0, null, "", null);

    /// <summary>Brotli (RFC 7932).</summary>
    public static Coding Brotli { get; } = new(1, "br", ".br", output => new BrotliStream(output, CompressionLevel.Optimal));

    /// <summary>gzip (RFC 1952).</summary>
    public static Coding Gzip { get; } = new(2, "gzip", ".gz", output => new GZipStream(output, CompressionLevel.SmallestSize));

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<Coding> All { get; } = [Identity, Gzip, Brotli];

    // What browsers, proxies and programs send, word for word: almost no request needs to be read.
    private static readonly FrozenDictionary<string, Coding> Usual =
        new[] { "", "identity", "gzip", "br", "gzip, br", "gzip, deflate", "gzip, deflate, br", "gzip, deflate, br, zstd" }.ToFrozenDictionary(field => field, field => Read([field]));

    /// <summary>Gets its place among them, from 0.</summary>
    public int Order { get; }

    /// <summary>Gets the value of <c>Content-Encoding</c>; null for the identity.</summary>
    public string? Name { get; }

    /// <summary>Gets what the validator and the file name of the coding end with.</summary>
    public string Suffix { get; }

    /// <summary>Chooses by Accept-Encoding (RFC 9110, 12.5.3): the smallest coding that the client takes.</summary>
    public static Coding Choose(StringValues acceptEncoding) => acceptEncoding.Count switch
    {
        0 => Identity,
        1 when Usual.TryGetValue(acceptEncoding[0]!, out var known) => known,
        _ => Read(acceptEncoding),
    };

    /// <summary>Encodes bytes.</summary>
    public byte[] Encode(byte[] bytes, CancellationToken cancellation)
    {
        if (_encoder is null)
        {
            return bytes;
        }

        using var output = new MemoryStream(bytes.Length);
        using (var encoded = _encoder(output))
        {
            for (var start = 0; start < bytes.Length; start += Piece)
            {
                cancellation.ThrowIfCancellationRequested();
                encoded.Write(bytes, start, Math.Min(Piece, bytes.Length - start));
            }
        }

        return output.ToArray();
    }

    private static Coding Read(IEnumerable<string?> acceptEncoding)
    {
        var preferences = PreferenceList.Parse(acceptEncoding);
        Coding[] ours = [Brotli, Gzip, Identity];
        return ours
            .Select((coding, order) => (Coding: coding, Weight: Weight(preferences, coding), Order: order))
            .Where(candidate => candidate.Weight > 0)
            .OrderByDescending(candidate => candidate.Weight)
            .ThenBy(candidate => candidate.Order)
            .Select(candidate => candidate.Coding)
            .FirstOrDefault(Identity);
    }

    // The identity is always welcome unless it is refused; a coding that is not named is not, except by *.
    private static double Weight(PreferenceList preferences, Coding coding)
    {
        var name = coding.Name ?? "identity";
        foreach (var wanted in (string[])[name, "*"])
        {
            foreach (var (range, weight) in preferences.Ranges)
            {
                if (range == wanted)
                {
                    return weight;
                }
            }
        }

        return coding == Identity ? 0.001 : 0;
    }
}
