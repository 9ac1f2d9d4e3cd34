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
        IEnumerable<Finding> findings = reading.Remarks.Select(remark => Of(remark, text));
        if (reading.Notice is { } notice)
        {
            findings = findings.Concat(new NoticeRules(notice, new SourceLines(text)).Run());
        }

        return [.. findings.OrderBy(finding => finding.Line)];
    }

    private static Finding Of(Remark remark, string text) => new(
        remark.Kind switch
        {
            RemarkKind.Refused => "refused",
            RemarkKind.Conflict => "conflict",
            RemarkKind.Guessed => remark.Message.Contains("替代文字", StringComparison.Ordinal) ? "image-without-alternative" : "guessed",
            RemarkKind.Skipped => "skipped",
            _ => "repaired",
        },
        remark.Kind switch
        {
            RemarkKind.Refused => FindingWeight.Error,
            RemarkKind.Conflict => FindingWeight.Warning,
            RemarkKind.Guessed when remark.Message.Contains("替代文字", StringComparison.Ordinal) => FindingWeight.Error,
            _ => FindingWeight.Information,
        },
        remark.Line ?? LineOfQuote(remark.Message, text),
        remark.Message);

    // A remark quotes what it is about.
    private static int LineOfQuote(string message, string text)
    {
        var (open, close) = (message.IndexOf('“', StringComparison.Ordinal), message.IndexOf('”', StringComparison.Ordinal));
        var at = open >= 0 && close > open + 1 ? text.IndexOf(message[(open + 1)..close], StringComparison.Ordinal) : -1;
        return at < 0 ? 1 : text.AsSpan(0, at).Count('\n') + 1;
    }

    private static string Text(ReadOnlySpan<byte> source)
    {
        var text = Encoding.UTF8.GetString(source);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetString(source) : text;
    }
}
