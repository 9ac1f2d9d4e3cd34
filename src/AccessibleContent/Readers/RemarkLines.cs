using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers;

/// <summary>Gives remarks the line of what they quote, where their reader does not know it: the same for every command and answer that tells them.</summary>
internal static class RemarkLines
{
    /// <summary>Fills in the lines.</summary>
    public static Reading Fill(Reading reading, ReadOnlySpan<byte> source)
    {
        if (!reading.Remarks.Any(IsSought) || TextOf(source) is not { } text)
        {
            return reading;
        }

        var quotes = new QuoteLines(text);
        return reading with { Remarks = [.. reading.Remarks.Select(remark => IsSought(remark) ? remark with { Line = quotes.Of(remark.Message) } : remark)] };
    }

    /// <summary>Gives the text of a source, as the reader of HTML understands its bytes; null where it cannot.</summary>
    public static string? TextOf(ReadOnlySpan<byte> source) => HtmlBytes.Decode(source, new(""));

    private static bool IsSought(Remark remark) => remark.Line is null && remark.Message.Contains('“', StringComparison.Ordinal);
}
