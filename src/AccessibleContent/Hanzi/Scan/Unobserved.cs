using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Hanzi.Scan;

/// <summary>The observer of an ordinary conversion: none.</summary>
internal readonly struct Unobserved : IDecisionObserver
{
    public static bool SeesAll => false;

    public void Begin()
    {
    }

    public void Observe(Step start, int seen, int at, Step step)
    {
    }

    public void ObserveRule(int position, PositionRule rule)
    {
    }
}
