using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Importing;

/// <summary>What became of everything that was imported.</summary>
public sealed class ImportCounts
{
    private readonly List<(string Source, string Reason)> _refusals = [];
    private readonly List<(string Source, Exception Failure)> _unforeseen = [];
    private readonly Dictionary<PublicationOutcome, int> _outcomes = [];

    /// <summary>Gets what was refused, and why.</summary>
    public IReadOnlyList<(string Source, string Reason)> Refusals => _refusals;

    /// <summary>Gets what nobody foresaw among the refusals.</summary>
    public IReadOnlyList<(string Source, Exception Failure)> Unforeseen => _unforeseen;

    /// <summary>Gets how many things readers remarked.</summary>
    public int Remarks { get; private set; }

    /// <summary>Gives how often something came of it.</summary>
    public int Of(PublicationOutcome outcome) => _outcomes.GetValueOrDefault(outcome);

    /// <summary>Counts one outcome.</summary>
    public void Add(Candidate candidate, PublicationOutcome outcome)
    {
        Remarks += candidate.Remarks.Length;
        _outcomes[outcome] = Of(outcome) + 1;
    }

    /// <summary>Counts one refusal.</summary>
    public void Refuse(Candidate candidate, string reason, Exception? unforeseen = null)
    {
        _refusals.Add((candidate.Source, reason));
        _unforeseen.AddRange(unforeseen is null ? [] : [(candidate.Source, unforeseen)]);
    }
}
