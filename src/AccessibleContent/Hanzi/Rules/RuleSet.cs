namespace AccessibleContent.Hanzi.Rules;

/// <summary>The positional rules that apply to one script, by the characters at which they are applied.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<char, PositionRule[]> _byTrigger = [];

    /// <param name="rules">The rules; an earlier one is applied first.</param>
    public RuleSet(params IReadOnlyList<PositionRule> rules)
    {
        foreach (var rule in rules)
        {
            foreach (var trigger in rule.Triggers)
            {
                _byTrigger[trigger] = [.. _byTrigger.GetValueOrDefault(trigger, []), rule];
            }
        }
    }

    public IEnumerable<char> Triggers => _byTrigger.Keys;

    /// <summary>Returns the form of the character at a position, and the rule that decides it; null when none does.</summary>
    public char? Decide(ReadOnlySpan<char> text, int position, out PositionRule? decider)
    {
        foreach (var rule in _byTrigger[text[position]])
        {
            decider = rule;
            if (rule.Decide(text, position) is { } form)
            {
                return form;
            }
        }

        decider = null;
        return null;
    }
}
