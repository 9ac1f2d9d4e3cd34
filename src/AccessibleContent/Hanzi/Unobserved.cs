namespace AccessibleContent.Hanzi;

/// <summary>The observer of an ordinary conversion: none.</summary>
internal readonly struct Unobserved : IDecisionObserver
{
    public void Observe(int read, int written, DecisionKind kind, int index)
    {
    }
}
