using System.Collections.Frozen;

namespace AccessibleContent.Hanzi.Rules;

/// <summary>The positional rules that apply to one script, by the characters at which they are applied.</summary>
internal sealed class RuleSet
{
    private readonly FrozenDictionary<char, PositionRule[]> _byTrigger;

    /// <param name="rules">The rules; an earlier one is applied first.</param>
    public RuleSet(params IReadOnlyList<PositionRule> rules)
    {
        _byTrigger = rules
            .SelectMany(rule => rule.Triggers, (rule, trigger) => (rule, trigger))
            .GroupBy(pair => pair.trigger, pair => pair.rule)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
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

    /// <summary>Returns whether two rules give the character at a position different forms.</summary>
    public bool Disagree(ReadOnlySpan<char> text, int position)
    {
        char? first = null;
        foreach (var rule in _byTrigger.GetValueOrDefault(text[position], []))
        {
            var form = rule.Decide(text, position);
            if (first is not null && form is not null && form != first)
            {
                return true;
            }

            first ??= form;
        }

        return false;
    }
}
