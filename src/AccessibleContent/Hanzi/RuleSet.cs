using System.Buffers;

namespace AccessibleContent.Hanzi;

/// <summary>The positional rules that work for one script, in their order, and the sources that outrank them.</summary>
internal sealed class RuleSet(PositionRule[] rules, HanziSource[] sources)
{
    private readonly SearchValues<char> _triggers = SearchValues.Create(string.Concat(rules.Select(rule => rule.Triggers)));
    private readonly string[] _final = [.. sources.Where(source => source.OutranksRules).Select(source => source.Name)];

    public static RuleSet None { get; } = new([], []);

    public PositionRule this[int index] => rules[index];

    /// <summary>The first pin from a position to before another.</summary>
    public Pin Next(ReadOnlySpan<char> text, int from, int end)
    {
        if (rules.Length == 0)
            return Pin.None;
        for (var next = text[from..end].IndexOfAny(_triggers); next >= 0; next = text[from..end].IndexOfAny(_triggers))
        {
            var pin = Decide(text, from + next);
            if (pin.Position < end)
                return pin;
            from += next + 1;
        }

        return Pin.None;
    }

    /// <summary>Says whether an entry of a source stands above the rules; a region's step adds its name to the source's.</summary>
    public bool IsFinal(string origin)
    {
        foreach (var name in _final)
        {
            if (origin.StartsWith(name, StringComparison.Ordinal) && (origin.Length == name.Length || origin[name.Length] == '+'))
                return true;
        }

        return false;
    }

    private Pin Decide(ReadOnlySpan<char> text, int position)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Triggers.Contains(text[position], StringComparison.Ordinal) && rules[i].Decide(text, position) is { } result)
                return new Pin(position, result, i);
        }

        return Pin.None;
    }
}
