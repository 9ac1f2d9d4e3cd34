namespace AccessibleContent.Tests.Files.Pictures;

/// <summary>The smallest pictures of each kind that a browser shows.</summary>
internal static class SmallPictures
{
    /// <summary>Gets a PNG of one pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>Gets a GIF of one pixel.</summary>
    public static byte[] Gif { get; } = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>Gets the beginning of a JPEG.</summary>
    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8];

    /// <summary>Gets the beginning of a WebP.</summary>
    public static byte[] WebP { get; } = [.. "RIFF"u8, 36, 0, 0, 0, .. "WEBPVP8 "u8, 0, 0];

    /// <summary>Gets the beginning of an AVIF, whose main brand is that of any picture in this container.</summary>
    public static byte[] Avif { get; } = [0, 0, 0, 24, .. "ftypmif1"u8, 0, 0, 0, 0, .. "avifmiaf"u8, 0, 0];
}
