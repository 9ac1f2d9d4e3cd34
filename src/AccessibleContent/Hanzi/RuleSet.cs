namespace AccessibleContent.Hanzi;

/// <summary>The positional rules that work for one script, in their order.</summary>
internal sealed class RuleSet(HanScript target, PositionRule[] rules)
{
    public static RuleSet None { get; } = new(HanScript.Simplified, []);

    public IReadOnlySet<char> Triggers => rules.SelectMany(rule => rule.Triggers).ToHashSet();

    public PositionRule this[int index] => rules[index];

    /// <summary>Asks the rules before the phrases, or those after them, and writes what the first that decides says.</summary>
    public Step Decide(ReadOnlySpan<char> text, int position, bool beforePhrases, Span<char> destination)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].OutranksPhrases == beforePhrases && Decides(rules[i], text, position, out var decision))
                return Step.Replace(decision.Length, decision.Result, destination, DecisionKind.Rule, i);
        }

        return default;
    }

    private bool Decides(PositionRule rule, ReadOnlySpan<char> text, int position, out PositionDecision decision)
    {
        var made = rule.Triggers.Contains(text[position], StringComparison.Ordinal) ? rule.Decide(text, position, target) : null;
        decision = made.GetValueOrDefault();
        return decision.Length >= 1 && decision.Length <= text.Length - position;
    }
}
