using AccessibleContent.Api.Site.Audit;

namespace AccessibleContent.Api.Commands.Audit;

/// <summary>Adds up what is found on the pages, by rule and by criterion.</summary>
internal sealed class AuditTally
{
    private readonly Dictionary<string, BrokenRule> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Passed, int Failed, int Doubtful)> _criteria = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Problem)> _untested = [];

    /// <summary>Gets the number of pages tested.</summary>
    public int Pages { get; private set; }

    /// <summary>Gets the pages that could not be tested, with the reason.</summary>
    public IReadOnlyList<(string Path, string Problem)> Untested => _untested;

    /// <summary>Gets the rules that are broken.</summary>
    public IReadOnlyList<BrokenRule> Rules => [.. _rules.Values.OrderBy(one => one.Fault.Rule, StringComparer.Ordinal)];

    /// <summary>Gets the version of axe-core; empty before the first page.</summary>
    public string Axe { get; private set; } = "";

    /// <summary>Gets the results by criterion, in the order of the standard.</summary>
    public IReadOnlyList<CriterionResult> Criteria =>
    [
        .. WcagCriterion.All.Select(one => one.Number).Append("").Where(_criteria.ContainsKey)
            .Select(one => new CriterionResult(one, _criteria[one].Passed, _criteria[one].Failed, _criteria[one].Doubtful)),
    ];

    /// <summary>Notes a page that could not be tested.</summary>
    public void Miss(string path, string problem) => _untested.Add((path, problem));

    /// <summary>Adds a page.</summary>
    /// <param name="path">The page.</param>
    /// <param name="found">What was found at each width.</param>
    public void Add(string path, IReadOnlyList<(int Width, PageFindings Findings)> found)
    {
        (Pages, Axe) = (Pages + 1, found[0].Findings.Axe);
        foreach (var (width, fault) in found.SelectMany(one => one.Findings.Faults.Select(fault => (one.Width, fault))))
        {
            if (!_rules.TryGetValue(fault.Rule, out var rule))
            {
                _rules[fault.Rule] = rule = new(fault, [.. Numbers(fault.Tags)]);
            }

            rule.Add(path, width, fault);
        }

        var failed = Of(found, findings => findings.Faults.Select(fault => fault.Tags));
        var doubtful = Of(found, findings => findings.Doubtful);
        doubtful.ExceptWith(failed);
        var passed = Of(found, findings => findings.Passed);
        passed.ExceptWith(failed.Concat(doubtful));
        Count(passed, 1, 0, 0);
        Count(failed, 0, 1, 0);
        Count(doubtful, 0, 0, 1);
    }

    private static HashSet<string> Of(
        IReadOnlyList<(int Width, PageFindings Findings)> found,
        Func<PageFindings, IEnumerable<IReadOnlyList<string>>> rules) =>
        [.. found.SelectMany(one => rules(one.Findings)).SelectMany(Numbers)];

    // A rule that belongs to no criterion is a best practice.
    private static IEnumerable<string> Numbers(IReadOnlyList<string> tags) =>
        tags.Count == 0 ? [""] : tags.Select(WcagCriterion.OfTag).OfType<WcagCriterion>().Select(one => one.Number);

    private void Count(HashSet<string> criteria, int passed, int failed, int doubtful)
    {
        foreach (var one in criteria)
        {
            var before = _criteria.GetValueOrDefault(one);
            _criteria[one] = (before.Passed + passed, before.Failed + failed, before.Doubtful + doubtful);
        }
    }
}
