namespace AccessibleContent.Hanzi;

/// <summary>Keeps every decision of a pass, for a trace.</summary>
internal readonly struct TraceObserver() : IDecisionObserver
{
    private readonly List<TracedDecision> _decisions = [];

    public IReadOnlyList<TracedDecision> Decisions => _decisions;

    public void Observe(int read, int written, DecisionKind kind, int index) =>
        _decisions.Add(new TracedDecision(read, written, kind, index));
}
