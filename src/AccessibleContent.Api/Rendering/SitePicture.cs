using System.Security.Cryptography;

namespace AccessibleContent.Api.Rendering;

/// <summary>A picture of the operator's own. Its address holds the hash of its bytes, so that browsers may keep it for good.</summary>
/// <param name="Name">The name in its address.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record SitePicture(string Name, string MediaType, byte[] Bytes)
{
    /// <summary>The folder of the addresses.</summary>
    public const string Folder = "/assets/pictures/";

    /// <summary>The size that a picture may have, in bytes: it is part of every page.</summary>
    public const int Most = 512 * 1024;

    /// <summary>Gets its address, without the website's path.</summary>
    public string Address => Folder + Name;

    /// <summary>Reads a file.</summary>
    /// <returns>The picture, or what is wrong with the file, as the end of a sentence about it.</returns>
    public static (SitePicture? Picture, string? Fault) Read(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return (null, $"but there is no file {Path.GetFullPath(path)}.");
            }

            var bytes = Beginning(path);
            return bytes.Length > Most ? (null, $"a file of more than {Most / 1024} KB; every page shows it, so it has to be small.")
                : Of(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, $"which cannot be read ({error.Message}).");
        }
    }

    // Never more than is allowed, also of what has no end.
    private static byte[] Beginning(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[Most + 1];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    // By what the file holds, whatever its name is: a browser does not guess either.
    private static (SitePicture? Picture, string? Fault) Of(byte[] bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => (Named(bytes, ".png", "image/png"), null),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
            (Named(bytes, ".webp", "image/webp"), null),
        _ => SvgFile.Fault(bytes) is { } fault ? (null, fault) : (Named(bytes, ".svg", "image/svg+xml"), null),
    };

    private static SitePicture Named(byte[] bytes, string extension, string mediaType) =>
        new(Convert.ToHexStringLower(SHA256.HashData(bytes))[..16] + extension, mediaType, bytes);
}
