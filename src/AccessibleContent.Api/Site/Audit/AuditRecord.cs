namespace AccessibleContent.Api.Site.Audit;

/// <summary>What the command <c>audit</c> tested on the pages of a site, and what it found.</summary>
/// <param name="Site">The address of the site, as its pages name it.</param>
/// <param name="TestedAt">The end of the test.</param>
/// <param name="Build">The version of the program that tested.</param>
/// <param name="Browser">The browser and its version.</param>
/// <param name="Axe">The version of axe-core.</param>
/// <param name="Pages">The number of pages tested, each at every width.</param>
/// <param name="Unchecked">The number of pages that could not be tested.</param>
/// <param name="Widths">The widths, in CSS pixels.</param>
/// <param name="Criteria">The result by criterion, those only that a rule applied to.</param>
/// <param name="Findings">The faults by rule.</param>
public sealed record AuditRecord(
    string Site,
    DateTimeOffset TestedAt,
    string Build,
    string Browser,
    string Axe,
    int Pages,
    int Unchecked,
    IReadOnlyList<int> Widths,
    IReadOnlyList<CriterionResult> Criteria,
    IReadOnlyList<RuleResult> Findings)
{
    /// <summary>Gets the time zone of the days in statements, that of the site's office.</summary>
    internal static TimeSpan Zone { get; } = TimeSpan.FromHours(8);

    /// <summary>Gets the day of the test.</summary>
    public DateOnly Day => DateOnly.FromDateTime(TestedAt.ToOffset(Zone).DateTime);
}

/// <summary>The result for one criterion, in numbers of pages.</summary>
/// <param name="Criterion">The number of the criterion in WCAG 2.2; empty for best practices.</param>
/// <param name="Passed">Pages on which a rule applied and found nothing.</param>
/// <param name="Failed">Pages with a fault.</param>
/// <param name="Doubtful">Pages on which a rule could not decide: a person has to.</param>
public sealed record CriterionResult(string Criterion, int Passed, int Failed, int Doubtful);

/// <summary>The faults of one rule.</summary>
/// <param name="Rule">The rule of axe-core.</param>
/// <param name="Criteria">The criteria that it belongs to; one empty string for best practices.</param>
/// <param name="Pages">The number of pages with the fault.</param>
/// <param name="Elements">The greatest number of elements with the fault on one page.</param>
/// <param name="Example">The path of the first of these pages.</param>
public sealed record RuleResult(string Rule, IReadOnlyList<string> Criteria, int Pages, int Elements, string Example);
