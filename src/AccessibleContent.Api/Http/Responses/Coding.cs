using System.Collections.Frozen;
using System.IO.Compression;
using AccessibleContent.Api.Http.Requests;
using Microsoft.Extensions.Primitives;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>A content coding of responses; each is encoded once and has its own ETag.</summary>
internal sealed class Coding
{
    /// <summary>The number of codings.</summary>
    public const int Count = 3;

    // Encoding checks for cancellation between pieces of this size.
    private const int Piece = 64 * 1024;

    private readonly Func<Stream, Stream>? _encoder;

    private Coding(int order, string? name, string suffix, Func<Stream, Stream>? encoder) =>
        (Order, Name, Suffix, _encoder) = (order, name, suffix, encoder);

    /// <summary>The bytes without encoding.</summary>
    public static Coding Identity { get; } = new(0, null, "", null);

    /// <summary>Brotli (RFC 7932).</summary>
    public static Coding Brotli { get; } = new(1, "br", ".br", output => new BrotliStream(output, CompressionLevel.Optimal));

    /// <summary>gzip (RFC 1952).</summary>
    public static Coding Gzip { get; } = new(2, "gzip", ".gz", output => new GZipStream(output, CompressionLevel.SmallestSize));

    /// <summary>Gets all codings.</summary>
    public static IReadOnlyList<Coding> All { get; } = [Identity, Gzip, Brotli];

    // The exact values that browsers, proxies and programs send: almost no request needs parsing.
    private static readonly FrozenDictionary<string, Coding> Usual = new[]
    {
        "", "identity", "gzip", "br", "gzip, br", "gzip, deflate", "gzip, deflate, br", "gzip, deflate, br, zstd",
    }.ToFrozenDictionary(field => field, field => Read([field]));

    /// <summary>Gets its index among the codings.</summary>
    public int Order { get; }

    /// <summary>Gets the value of <c>Content-Encoding</c>; null for the identity.</summary>
    public string? Name { get; }

    /// <summary>Gets the suffix of the coding's ETags and file names.</summary>
    public string Suffix { get; }

    /// <summary>Chooses by Accept-Encoding (RFC 9110, 12.5.3): the smallest coding that the client accepts.</summary>
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

    // The identity is acceptable unless it is refused; another coding only if it is named, or by *. x-gzip is gzip (RFC 9110, 8.4.1.3).
    private static double Weight(PreferenceList preferences, Coding coding)
    {
        var name = coding.Name ?? "identity";
        foreach (var wanted in (string[])[name, "x-" + name, "*"])
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
