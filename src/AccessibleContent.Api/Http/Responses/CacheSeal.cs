using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// The seal of responses that are cached outside the process: an HMAC-SHA256 over the key and the bytes, with a secret that is never stored
/// there. The key contains the response's ETag, so an entry that was put under another key, truncated, or written by someone else does not
/// open.
/// </summary>
internal sealed class CacheSeal
{
    private const int Size = HMACSHA256.HashSizeInBytes;

    // Separates our seals from those that another program, or a later version, makes with the same secret.
    private static readonly byte[] Purpose = "AccessibleContent answer 1"u8.ToArray();

    private readonly byte[] _secret;

    /// <summary>Creates the seal from the settings; without a secret, from one that only this process knows.</summary>
    public CacheSeal(IOptions<CacheOptions> options)
    {
        IsShared = options.Value.SealKey.Length > 0;
        _secret = IsShared ? Encoding.UTF8.GetBytes(options.Value.SealKey) : RandomNumberGenerator.GetBytes(Size);
    }

    /// <summary>Gets a value indicating whether other processes can have the same seal.</summary>
    public bool IsShared { get; }

    /// <summary>Prefixes the bytes with their seal.</summary>
    public byte[] Seal(string key, byte[] value) => [.. Of(key, value), .. value];

    /// <summary>Returns the bytes; null if the seal does not match this key and these bytes.</summary>
    public byte[]? Open(string key, byte[] kept)
    {
        if (kept.Length < Size)
        {
            return null;
        }

        var value = kept[Size..];
        return CryptographicOperations.FixedTimeEquals(Of(key, value), kept.AsSpan(0, Size)) ? value : null;
    }

    // The key's length comes first: no other key and bytes together are the same input.
    private byte[] Of(string key, byte[] value)
    {
        var name = Encoding.UTF8.GetBytes(key);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, name.Length);
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Purpose);
        hash.AppendData(length);
        hash.AppendData(name);
        hash.AppendData(value);
        return hash.GetHashAndReset();
    }
}
