using System.Buffers;
using System.Text;

namespace AccessibleContent.Hanzi.Tables;

/// <summary>Converts UTF-8 to UTF-8 through pooled buffers, so that a rendition can be converted while it is written.</summary>
internal static class Utf8Converter
{
    /// <summary>Converts a whole text; bytes that are not UTF-8 become U+FFFD.</summary>
    public static void Convert(ReadOnlySpan<byte> text, ConversionTable table, IBufferWriter<byte> destination)
    {
        var units = ArrayPool<char>.Shared.Rent(text.Length);
        var length = Encoding.UTF8.GetChars(text, units);
        var room = ArrayPool<char>.Shared.Rent(length + ConversionTable.SpareRoom);
        int written;
        while (!table.TryConvert(units.AsSpan(0, length), room, out written))
        {
            room = ConversionTable.Larger(room);
        }

        Encoding.UTF8.GetBytes(room.AsSpan(0, written), destination);
        ArrayPool<char>.Shared.Return(room);
        ArrayPool<char>.Shared.Return(units);
    }
}
