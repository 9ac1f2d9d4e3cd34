using System.Buffers.Binary;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>Recognises a picture by its first bytes: what a host calls it proves nothing.</summary>
internal static class PictureBytes
{
    private const int BoxHeader = 16, BrandLength = 4;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>Returns the kind of picture; null for anything else, SVG included, which may contain a script.</summary>
    public static FileKind? KindOf(ReadOnlySpan<byte> bytes) => FileKind.Of(
        bytes.StartsWith(Png) ? ".png"
        : bytes.StartsWith(Jpeg) ? ".jpg"
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? ".gif"
        : bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8) ? ".webp"
        : IsAvif(bytes) ? ".avif"
        : "");

    /// <summary>Says in words for the editor what the bytes are instead.</summary>
    public static string Refusal(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1_024)]);
        return bytes.Length == 0 ? "内容是空的"
            : text.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? "SVG 图片里可以有程序，不保存；请改用 PNG、JPEG 或 WebP"
            : text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype", StringComparison.OrdinalIgnoreCase)
                ? "内容是网页，不是图片"
            : "内容不是 PNG、JPEG、GIF、WebP 或 AVIF 图片";
    }

    // ISO/IEC 14496-12, 4.3: a box of a size, then ftyp, the main brand, a version, and further brands.
    private static bool IsAvif(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < BoxHeader || !bytes[4..].StartsWith("ftyp"u8))
        {
            return false;
        }

        var size = (int)Math.Clamp(BinaryPrimitives.ReadUInt32BigEndian(bytes), BoxHeader, bytes.Length);
        var brands = bytes[8..size];
        for (; brands.Length >= BrandLength; brands = brands[BrandLength..])
        {
            if (brands.StartsWith("avif"u8) || brands.StartsWith("avis"u8))
            {
                return true;
            }
        }

        return false;
    }
}
