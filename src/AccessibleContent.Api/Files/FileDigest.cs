using System.Security.Cryptography;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Files;

/// <summary>Names files by their bytes.</summary>
internal static class FileDigest
{
    private const int HashBytes = 16;

    /// <summary>Returns the file of the rest of a stream.</summary>
    public static async ValueTask<StoredFile> FileAsync(Stream bytes, string name, CancellationToken cancellation) =>
        File(await SHA256.HashDataAsync(bytes, cancellation), name);

    /// <summary>Returns the file of a SHA-256.</summary>
    public static StoredFile File(byte[] whole, string name) => new(Convert.ToHexStringLower(whole.AsSpan(0, HashBytes)), name);
}
