using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Trace;

/// <summary>Records every decision of a pass, for a trace.</summary>
internal readonly struct TraceObserver() : IDecisionObserver
{
    private readonly List<TracedDecision> _decisions = [];
    private readonly Dictionary<int, PositionRule> _rules = [];

    public static bool SeesAll => true;

    public IReadOnlyList<TracedDecision> Decisions => _decisions;

    /// <summary>Gets the rules that decided a character, by its position.</summary>
    public IReadOnlyDictionary<int, PositionRule> Rules => _rules;

    public void Begin()
    {
        _decisions.Clear();
        _rules.Clear();
    }

    public void Observe(Step start, int seen, int at, Step step)
    {
        for (var i = seen; i < at; i++)
        {
            _decisions.Add(new TracedDecision(start.Read + i, start.Written + i, DecisionKind.Character, 0));
        }

        if (!step.IsNone)
        {
            _decisions.Add(new TracedDecision(start.Read + at, start.Written + at, step.Kind, step.Index));
        }
    }

    public void ObserveRule(int position, PositionRule rule) => _rules[position] = rule;
}
