using System.Globalization;
using System.Text;
using QRCoder;

namespace AccessibleContent.Api.Site;

/// <summary>A QR code (ISO/IEC 18004) as the path of a drawing: black modules on a square, the quiet zone of four modules around them included.</summary>
/// <param name="Side">The side of the square in modules.</param>
/// <param name="Path">The value of the attribute <c>d</c>, one unit a module.</param>
public sealed record QrCode(int Side, string Path)
{
    /// <summary>Draws an address, with error correction M.</summary>
    public static QrCode Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        foreach (var (y, row) in data.ModuleMatrix.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                if (row[x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new(data.ModuleMatrix.Count, path.ToString());
    }
}
