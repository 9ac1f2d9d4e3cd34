namespace AccessibleContent.Hanzi;

/// <summary>Keeps every decision of a pass, for a trace.</summary>
internal readonly struct TraceObserver() : IDecisionObserver
{
    private readonly List<TracedDecision> _decisions = [];

    public IReadOnlyList<TracedDecision> Decisions => _decisions;

    public void Observe(Step start, int seen, int at, Step step)
    {
        for (var i = seen; i < at; i++)
            _decisions.Add(new TracedDecision(start.Read + i, start.Written + i, DecisionKind.Character, 0));
        if (!step.IsNone)
            _decisions.Add(new TracedDecision(start.Read + at, start.Written + at, step.Kind, step.Index));
    }
}
