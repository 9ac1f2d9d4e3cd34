using AccessibleContent.Api.Store;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>The outcomes of an import.</summary>
internal sealed class ImportCounts
{
    private readonly List<(string Source, string Reason)> _refusals = [];
    private readonly List<(string Source, Exception Failure)> _unforeseen = [];
    private readonly Dictionary<PublicationOutcome, int> _outcomes = [];
    private readonly Dictionary<RemarkRule, int> _rules = [];

    /// <summary>Gets the refused items and the reasons.</summary>
    public IReadOnlyList<(string Source, string Reason)> Refusals => _refusals;

    /// <summary>Gets the unforeseen exceptions among the refusals.</summary>
    public IReadOnlyList<(string Source, Exception Failure)> Unforeseen => _unforeseen;

    /// <summary>Gets the number of remarks.</summary>
    public int Remarks { get; private set; }

    /// <summary>Gets the number of pages with a doubt about title, date or body, whether they were imported or not.</summary>
    public int Doubtful { get; private set; }

    /// <summary>Gets the number of pages with remarks, by rule, the most important first.</summary>
    public IEnumerable<(RemarkRule Rule, int Pages)> Rules => _rules
        .OrderByDescending(one => one.Key.Weight).ThenByDescending(one => one.Value).ThenBy(one => one.Key.Name, StringComparer.Ordinal)
        .Select(one => (one.Key, one.Value));

    /// <summary>Returns the count of an outcome.</summary>
    public int Of(PublicationOutcome outcome) => _outcomes.GetValueOrDefault(outcome);

    /// <summary>Counts the remarks on one page.</summary>
    public void Note(ImportItem candidate)
    {
        Remarks += candidate.Remarks.Length;
        Doubtful += candidate.Remarks.Any(remark => remark.IsDoubt) ? 1 : 0;
        foreach (var rule in candidate.Remarks.Select(remark => remark.Rule).Distinct())
        {
            _rules[rule] = _rules.GetValueOrDefault(rule) + 1;
        }
    }

    /// <summary>Counts one outcome.</summary>
    public void Add(PublicationOutcome outcome) => _outcomes[outcome] = Of(outcome) + 1;

    /// <summary>Counts one refusal.</summary>
    public void Refuse(ImportItem candidate, string reason, Exception? unforeseen = null)
    {
        _refusals.Add((candidate.Source, reason));
        _unforeseen.AddRange(unforeseen is null ? [] : [(candidate.Source, unforeseen)]);
    }
}
