using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AccessibleContent.Readers.Json;

/// <summary>A place in a text: line and column, both from 1, the column in characters.</summary>
/// <param name="Index">The index in the text.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
internal readonly record struct JsonPlace(int Index, int Line, int Column)
{
    /// <summary>Returns the place of an index.</summary>
    public static JsonPlace Of(ReadOnlySpan<char> text, int index)
    {
        var before = text[..index];
        var column = 1;
        foreach (var _ in before[(before.LastIndexOf('\n') + 1)..].EnumerateRunes())
        {
            column++;
        }

        return new(index, before.Count('\n') + 1, column);
    }

    /// <summary>Returns the place that the parser names by line and bytes.</summary>
    public static JsonPlace Of(string text, JsonException malformed)
    {
        var index = 0;
        for (var line = malformed.LineNumber ?? 0; line > 0 && text.IndexOf('\n', index) is >= 0 and var end; line--)
        {
            index = end + 1;
        }

        var bytes = malformed.BytePositionInLine ?? 0;
        foreach (var rune in text.AsSpan(index).EnumerateRunes())
        {
            if ((bytes -= rune.Utf8SequenceLength) < 0)
            {
                break;
            }

            index += rune.Utf16SequenceLength;
        }

        return Of(text, index);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"第 {Line} 行第 {Column} 列");
}
