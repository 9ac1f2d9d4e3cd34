using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Tables;
using AccessibleContent.Hanzi.Trace;

namespace AccessibleContent.Hanzi.Names;

/// <summary>
/// Observes a pass, and overwrites its result with names at their positions: the result of <see cref="DocumentConverter.Trace"/> without
/// the report.
/// </summary>
internal readonly ref struct NamesObserver : IDecisionObserver
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ConversionTable _table;
    private readonly NamesInText _names;
    private readonly List<(int Written, char Unit)> _units = [];

    private NamesObserver(ReadOnlySpan<char> text, ConversionTable table, NamesInText names)
    {
        _text = text;
        _table = table;
        _names = names;
    }

    public static bool SeesAll => true;

    /// <summary>Converts a text without compatibility ideographs.</summary>
    public static string Convert(string text, ConversionTable table, NamesInText names)
    {
        var observer = new NamesObserver(text, table, names);
        var result = table.Watch(text, ref observer);

        // After the pass: a name also outranks the rules, which apply after the step that they change.
        foreach (var (written, unit) in observer._units)
        {
            result[written] = unit;
        }

        return new string(result);
    }

    public void Begin() => _units.Clear();

    public void Observe(Step start, int seen, int at, Step step)
    {
        for (var i = seen; i < at && _names.Touch(start.Read + i, at - i); i++)
        {
            Write(new TracedDecision(start.Read + i, start.Written + i, DecisionKind.Character, 0), 1);
        }

        if (step.Read == step.Written)
        {
            Write(new TracedDecision(start.Read + at, start.Written + at, step.Kind, step.Index), step.Read);
        }
    }

    public void ObserveRule(int position, PositionRule rule)
    {
    }

    // A site term outranks the name.
    private void Write(TracedDecision decision, int length)
    {
        if (!_names.Touch(decision.Read, length) || SiteTerms.HaveDecided(_table.Origin(_text, decision, length)))
        {
            return;
        }

        for (var i = 0; i < length; i++)
        {
            if (_names.At(decision.Read + i) is { } unit)
            {
                _units.Add((decision.Written + i, unit));
            }
        }
    }
}
