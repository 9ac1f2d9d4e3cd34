using System.Text;
using AccessibleContent.Readers;

namespace AccessibleContent.Checks;

/// <summary>Checks a page as its editor wrote it: what its reader had to say, and the rules for notices, each with its line.</summary>
public static class PageCheck
{
    /// <summary>Gives the findings in the order of their lines.</summary>
    /// <param name="format">The page's format.</param>
    /// <param name="source">The bytes of the page.</param>
    /// <param name="name">The page's name, of which an id would be made.</param>
    /// <param name="address">The page's own address; null where it is not known.</param>
    public static IReadOnlyList<Finding> Run(SourceFormat format, ReadOnlySpan<byte> source, string name, Uri? address = null)
    {
        var reading = format.Read(source, name, address);
        var text = Text(source);
        var quotes = new QuoteLines(text);
        IEnumerable<Finding> findings = reading.Remarks.Select(remark => Of(remark, quotes)).ToList();
        if (reading.Notice is { } notice)
        {
            findings = findings.Concat(new NoticeRules(notice, new SourceLines(text)).Run());
        }

        return [.. findings.OrderBy(finding => finding.Line)];
    }

    private static Finding Of(Remark remark, QuoteLines quotes) =>
        new(remark.Rule.Name, remark.Rule.Weight, remark.Line ?? quotes.Of(remark.Message), remark.Message);

    private static string Text(ReadOnlySpan<byte> source)
    {
        var text = Encoding.UTF8.GetString(source);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetString(source) : text;
    }
}
