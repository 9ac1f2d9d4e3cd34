namespace AccessibleContent.Hanzi;

/// <summary>Sees each decision of a pass over a text; a pass that nobody watches is compiled without it.</summary>
internal interface IDecisionObserver
{
    /// <summary>Called once for each stretch, in order: where it begins in the text and in the result, and what decides it.</summary>
    void Observe(int read, int written, DecisionKind kind, int index);
}
