using System.Buffers;
using System.Text;

namespace AccessibleContent.Writers;

/// <summary>Estimates the size of a writer's output without writing it: never less than it takes in any script.</summary>
internal sealed class OutputSizer
{
    // What the tables write in four bytes of UTF-8 instead of three: characters of these blocks, and a few more.
    private static readonly SearchValues<char> Growing = SearchValues.Create([
        .. Enumerable
            .Range(0x3400, 0x4DC0 - 0x3400)
            .Concat(Enumerable.Range(0xF900, 0xFB00 - 0xF900))
            .Concat("暅毶壈寏愌瑍".Select(one => (int)one))
            .Select(one => (char)one),
    ]);

    /// <summary>Gets the size so far, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Counts the characters that may take more bytes in another script.</summary>
    public static int CountGrowing(ReadOnlySpan<char> words)
    {
        var count = 0;
        for (var next = words.IndexOfAny(Growing); next >= 0; next = words.IndexOfAny(Growing))
        {
            count++;
            words = words[(next + 1)..];
        }

        return count;
    }

    /// <summary>Adds text, and one byte for each character that may grow.</summary>
    public void Add(string words) => Bytes += Encoding.UTF8.GetByteCount(words) + CountGrowing(words);
}
