using System.Security.Cryptography;
using System.Text;

namespace AccessibleContent.Api.Caching;

/// <summary>
/// An answer as it is kept outside: with a seal over the key and the bytes. A key holds the stamp of its answer, so what was
/// put under another key, cut short, or written by somebody else does not open.
/// </summary>
public static class SealedAnswer
{
    /// <summary>Puts the seal before the bytes.</summary>
    public static byte[] Seal(string key, byte[] value) => [.. Of(key, value), .. value];

    /// <summary>Gives the bytes; null where the seal is not of this key and these bytes.</summary>
    public static byte[]? Open(string key, byte[] kept)
    {
        if (kept.Length < SHA256.HashSizeInBytes)
        {
            return null;
        }

        var value = kept[SHA256.HashSizeInBytes..];
        return Of(key, value).AsSpan().SequenceEqual(kept.AsSpan(0, SHA256.HashSizeInBytes)) ? value : null;
    }

    private static byte[] Of(string key, byte[] value)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(key));
        hash.AppendData([0]);
        hash.AppendData(value);
        return hash.GetHashAndReset();
    }
}
