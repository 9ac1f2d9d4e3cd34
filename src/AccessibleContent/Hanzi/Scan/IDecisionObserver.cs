using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Hanzi.Scan;

/// <summary>Receives each decision of a pass over a text; an unobserved pass is compiled without it.</summary>
internal interface IDecisionObserver
{
    /// <summary>Gets a value indicating whether it must also receive phrases that change nothing.</summary>
    static abstract bool SeesAll { get; }

    /// <summary>Called before a pass; decisions of an earlier pass, whose destination was too small, are discarded.</summary>
    void Begin();

    /// <summary>
    /// Called in the order of the text. From a start (its position in text and result), the units from <paramref name="seen"/> up to
    /// <paramref name="at"/> were decided one by one; at <paramref name="at"/> a step was taken, unless it is none.
    /// </summary>
    void Observe(Step start, int seen, int at, Step step);

    /// <summary>Called when a rule decides the character at a position of the text, after the step that covers it.</summary>
    void ObserveRule(int position, PositionRule rule);
}
