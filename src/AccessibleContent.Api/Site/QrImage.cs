using System.Globalization;
using System.Text;
using ZXing;
using ZXing.QrCode.Internal;

using Encoder = ZXing.QrCode.Internal.Encoder;

namespace AccessibleContent.Api.Site;

/// <summary>
/// A QR code (ISO/IEC 18004) as an SVG path: black modules on a square, including the quiet zone of four modules around them.
/// </summary>
/// <param name="Side">The side of the square in modules.</param>
/// <param name="Path">The value of the attribute <c>d</c>, one unit per module.</param>
public sealed record QrImage(int Side, string Path)
{
    private const int QuietZone = 4;

    // Table 7 of the standard: bytes in version 40, the largest, with error correction M.
    private const int Capacity = 2331;

    // Cameras guess the character set if it is not marked; the mark takes 12 bits. ASCII needs none.
    private static readonly Dictionary<EncodeHintType, object> Unicode = new() { [EncodeHintType.CHARACTER_SET] = "UTF-8" };

    /// <summary>
    /// Encodes an address with error correction M; null if it is longer than the 2,331 bytes of ASCII, or 2,330 of UTF-8, that a
    /// code can hold.
    /// </summary>
    public static QrImage? Of(string address)
    {
        var isAscii = Ascii.IsValid(address);
        return Encoding.UTF8.GetByteCount(address) > (isAscii ? Capacity : Capacity - 1)
            ? null
            : Draw(Encoder.encode(address, ErrorCorrectionLevel.M, isAscii ? null : Unicode).Matrix);
    }

    private static QrImage Draw(ByteMatrix modules)
    {
        var path = new StringBuilder();
        for (var y = 0; y < modules.Height; y++)
        {
            for (var x = 0; x < modules.Width; x++)
            {
                // Neighbours in a row are one rectangle.
                var end = x;
                while (end < modules.Width && modules[end, y] == 1)
                {
                    end++;
                }

                if (end > x)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x + QuietZone} {y + QuietZone}h{end - x}v1h-{end - x}z");
                    x = end;
                }
            }
        }

        return new(modules.Width + (2 * QuietZone), path.ToString());
    }
}
