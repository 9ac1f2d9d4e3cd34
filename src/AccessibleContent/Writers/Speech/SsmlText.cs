using System.Buffers;
using System.Text;

namespace AccessibleContent.Writers.Speech;

/// <summary>Text in XML 1.0: well formed whatever stands in it.</summary>
internal static class SsmlText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"");
    private static readonly SearchValues<char> Unwritable =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Append('\u007F').Append('\uFFFE').Append('\uFFFF').Select(unit => (char)unit)]);

    /// <summary>Returns a line without the space around it; what XML does not allow is a space, which nobody hears.</summary>
    public static string Speakable(string line) => line.AsSpan().ContainsAny(Unwritable)
        ? string.Concat(line.Select(unit => Unwritable.Contains(unit) ? ' ' : unit)).Trim()
        : line.Trim();

    /// <summary>Returns the bytes that an element <c>sub</c> takes besides the printed words.</summary>
    public static int BytesOfSub(string alias) => "<sub alias=\"\"></sub>".Length + Encoding.UTF8.GetByteCount(alias);

    /// <summary>Writes text as UTF-8, escaped for an element and for an attribute.</summary>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<char> words)
    {
        for (var next = words.IndexOfAny(Escaped); next >= 0; next = words.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(words[..next], output);
            Encoding.UTF8.GetBytes(Reference(words[next]), output);
            words = words[(next + 1)..];
        }

        Encoding.UTF8.GetBytes(words, output);
    }

    private static string Reference(char mark) => mark switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => "&quot;",
    };
}
