using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// The seal of answers that are kept outside: an HMAC-SHA256 over the key and the bytes, by a secret that never goes there. A
/// key holds the stamp of its answer, so what was put under another key, cut short, or written by somebody else does not open.
/// </summary>
internal sealed class CacheSeal
{
    private const int Size = HMACSHA256.HashSizeInBytes;

    // Another seal of another program, or of a later version, made with the same secret, is none of ours.
    private static readonly byte[] Purpose = "AccessibleContent answer 1"u8.ToArray();

    private readonly byte[] _secret;

    /// <summary>Makes the seal of the settings; without a secret of theirs, one that this process alone knows.</summary>
    public CacheSeal(IOptions<CacheOptions> options)
    {
        IsShared = options.Value.SealKey.Length > 0;
        _secret = IsShared ? Encoding.UTF8.GetBytes(options.Value.SealKey) : RandomNumberGenerator.GetBytes(Size);
    }

    /// <summary>Gets a value indicating whether other processes can have the same seal.</summary>
    public bool IsShared { get; }

    /// <summary>Puts the seal before the bytes.</summary>
    public byte[] Seal(string key, byte[] value) => [.. Of(key, value), .. value];

    /// <summary>Gives the bytes; null where the seal is not of this key and these bytes.</summary>
    public byte[]? Open(string key, byte[] kept)
    {
        if (kept.Length < Size)
        {
            return null;
        }

        var value = kept[Size..];
        return CryptographicOperations.FixedTimeEquals(Of(key, value), kept.AsSpan(0, Size)) ? value : null;
    }

    // The length of the key goes first: no other key and bytes together are the same input.
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
