using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Checks;

/// <summary>
/// Checks a page as its editor wrote it: its reader's remarks and the findings of the rules for notices, each with its line.
/// </summary>
public static class PageCheck
{
    /// <summary>Returns the findings in the order of their lines.</summary>
    /// <param name="format">The page's format.</param>
    /// <param name="source">The bytes of the page.</param>
    /// <param name="name">The page's name, from which its id would be derived.</param>
    /// <param name="address">The page's own address; null where it is unknown.</param>
    public static IReadOnlyList<Finding> Run(SourceFormat format, ReadOnlySpan<byte> source, string name, Uri? address = null)
    {
        var reading = format.Read(source, name, address);
        IEnumerable<Finding> findings = reading.Remarks.Select(remark => new Finding(
            remark.Rule.Name, remark.Rule.Weight,
            remark.Line ?? 1,
            remark.Message));
        if (reading.Notice is { } notice)
        {
            // What the reader has reported with its line is not reported again: a link by its words, tables all at once.
            var reported = reading.Remarks.Select(remark => (remark.Rule.Name, remark.Subject)).ToHashSet();
            var rules = new NoticeRules(notice, new SourceLines(RemarkLines.TextOf(source) ?? ""));
            findings = findings.Concat(rules.Run().Where(finding => !reported.Contains((finding.Rule, finding.Subject))));
        }

        return [.. findings.OrderBy(finding => finding.Line)];
    }
}
