using System.Globalization;

namespace AccessibleContent.Api.Site.Audit;

/// <summary>One line of the site's self-assessment.</summary>
/// <param name="Name">The item, in Simplified script.</param>
/// <param name="Level">The level of the item in WCAG 2.2; null for best practices.</param>
/// <param name="Status">Whether the site meets it.</param>
/// <param name="Evidence">What that rests on, in Simplified script.</param>
public sealed record AuditItem(string Name, string? Level, string Status, string Evidence)
{
    /// <summary>The status of an item of which no page has a fault.</summary>
    public const string Met = "符合";

    /// <summary>The status of an item of which some pages have a fault.</summary>
    public const string PartlyMet = "部分符合";

    /// <summary>The status of an item of which every page has a fault.</summary>
    public const string NotMet = "不符合";

    /// <summary>The status of an item that no rule could decide.</summary>
    public const string NotChecked = "未检查";

    /// <summary>Lists the items of a record: those that it checked first, then every other criterion of the standard.</summary>
    public static IReadOnlyList<AuditItem> Of(AuditRecord record)
    {
        var results = record.Criteria.ToDictionary(one => one.Criterion);
        var items = WcagCriterion.All.Select(one =>
            Of(record, $"{one.Number} {one.Name}", one.Level, one.Number, results.GetValueOrDefault(one.Number)));
        return
        [
            .. results.TryGetValue("", out var practice) ? items.Append(Of(record, "最佳做法", null, "", practice)) : items,
        ];
    }

    private static AuditItem Of(AuditRecord record, string name, string? level, string criterion, CriterionResult? result)
    {
        var status = result switch
        {
            null or { Passed: 0, Failed: 0 } => NotChecked,
            { Failed: 0 } => Met,
            { Failed: var failed } => failed < record.Pages ? PartlyMet : NotMet,
        };
        return new(name, level, status, Reasons(record, criterion, result));
    }

    private static string Reasons(AuditRecord record, string criterion, CriterionResult? result)
    {
        if (result is null)
        {
            return "没有规则可查，或者测过的页面里没有这样的内容";
        }

        string[] parts =
        [
            .. result.Passed > 0 ? [Pages(result.Passed, "没有发现问题")] : (string[])[],
            .. result.Failed > 0 ? [Pages(result.Failed, $"有问题（{Faults(record, criterion)}）")] : (string[])[],
            .. result.Doubtful > 0 ? [Pages(result.Doubtful, "要由人判断")] : (string[])[],
        ];
        return string.Join("，", parts);
    }

    private static string Pages(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} 个页面{what}");

    private static string Faults(AuditRecord record, string criterion) => string.Join(
        "；",
        record.Findings.Where(one => one.Criteria.Contains(criterion)).Select(one => $"{one.Rule}，例如 {one.Example}"));
}
