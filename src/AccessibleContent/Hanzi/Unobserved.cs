namespace AccessibleContent.Hanzi;

/// <summary>The observer of an ordinary conversion: none.</summary>
internal readonly struct Unobserved : IDecisionObserver
{
    public void Observe(Step start, int seen, int at, Step step)
    {
    }
}
