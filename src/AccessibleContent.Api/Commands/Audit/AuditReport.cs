using AccessibleContent.Api.Site.Audit;

namespace AccessibleContent.Api.Commands.Audit;

/// <summary>Describes the findings to the operator: rule, page, element and the way out.</summary>
internal static class AuditReport
{
    /// <summary>Returns the lines.</summary>
    public static IEnumerable<string> Lines(AuditTally tally, AuditRecord? record) =>
    [
        .. tally.Rules.SelectMany(Lines),
        .. tally.Untested.Select(one => $"not tested: {one.Path}: {OneLine(one.Problem)}"),
        .. record is null ? [] : (string[])[Summary(record, tally)],
    ];

    private static IEnumerable<string> Lines(BrokenRule rule)
    {
        var criteria = string.Join(", ", rule.Criteria.Select(one => one.Length == 0 ? "best practice" : $"WCAG {one}"));
        yield return $"{rule.Fault.Rule} ({criteria}): {rule.Fault.Help}; {rule.Fault.Link}";
        foreach (var (path, width, fault) in rule.Shown)
        {
            yield return $"  {path} at {width} px, elements: {fault.Count}";
            foreach (var element in fault.Elements)
            {
                yield return $"    {OneLine(element.Place)}: {OneLine(element.Markup)}";
                yield return $"      {OneLine(element.Remedy)}";
            }
        }

        if (rule.Pages > rule.Shown.Count)
        {
            yield return $"  further pages: {rule.Pages - rule.Shown.Count}";
        }
    }

    private static string Summary(AuditRecord record, AuditTally tally) =>
        $"{record.Site}: {record.Pages} pages tested at {string.Join(" and ", record.Widths)} px in {record.Browser} with "
        + $"axe-core {record.Axe}: {(tally.Rules.Count == 0 ? "no faults" : $"rules broken: {tally.Rules.Count}")}"
        + $"{(record.Unchecked == 0 ? "" : $"; pages not tested: {record.Unchecked}")}.";

    // What a page contains may have line breaks and control characters, which a terminal obeys.
    private static string OneLine(string text)
    {
        var printable = new string([.. text.Select(one => char.IsControl(one) ? ' ' : one)]);
        return string.Join(' ', printable.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
