using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers;

/// <summary>
/// Adds source lines to remarks whose reader does not know them: the same for every command and response that reports them.
/// </summary>
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
        return reading with
        {
            Remarks = [.. reading.Remarks.Select(remark => IsSought(remark) ? remark with { Line = quotes.Of(remark.Message) } : remark)],
        };
    }

    /// <summary>Returns the text of a source, decoded as the HTML reader decodes it; null if it cannot be decoded.</summary>
    public static string? TextOf(ReadOnlySpan<byte> source) => HtmlBytes.Decode(source, new(""));

    private static bool IsSought(Remark remark) => remark.Line is null && QuoteLines.HasQuote(remark.Message);
}
