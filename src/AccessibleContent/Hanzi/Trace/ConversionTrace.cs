using System.Collections.Immutable;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Trace;

/// <summary>Runs the pass that converts, observes it, and reports each decision as a span.</summary>
internal sealed class ConversionTrace
{
    // Characters of which statutes write another form than the default in two of a hundred places or more.
    private static readonly WordList Uncertain = RuleWords.Of("uncertain-default");

    private readonly string _text;
    private readonly ConversionTable _table;
    private readonly string _standard;
    private readonly int[] _positions;
    private readonly string _result;
    private readonly IReadOnlyList<TracedDecision> _decisions;
    private readonly IReadOnlyDictionary<int, PositionRule> _rules;
    private readonly Func<string, string, string?> _reason;

    private ConversionTrace(string text, ConversionTable table, Func<string, string, string?> reason)
    {
        _reason = reason;
        _text = text;
        _table = table;
        _positions = new int[(2 * text.Length) + 1];
        _standard = Standard(text, _positions);
        var observer = new TraceObserver();
        _result = new string(table.Watch(_standard, ref observer));
        (_decisions, _rules) = (observer.Decisions, observer.Rules);
    }

    /// <param name="text">The text as published.</param>
    /// <param name="table">The table of the target script.</param>
    /// <param name="reason">Returns the reason for a key, when the named source is one of ours.</param>
    public static ImmutableArray<HanziSpan> Of(string text, ConversionTable table, Func<string, string, string?> reason)
    {
        var trace = new ConversionTrace(text, table, reason);
        var spans = ImmutableArray.CreateBuilder<HanziSpan>();
        for (var i = 0; i < trace._decisions.Count;)
        {
            var (span, first) = (trace.Span(i), i);
            for (i++; span.Origin.Length == 0 && i < trace._decisions.Count && trace.IsCopied(i); i++)
            {
            }

            spans.Add(i > first + 1 ? trace.UpTo(span, first, i - 1) : span);
        }

        return spans.ToImmutable();
    }

    // Copied characters arrive one by one; to an editor they are one span.
    private bool IsCopied(int index) => Span(index).Origin.Length == 0;

    private HanziSpan UpTo(HanziSpan span, int first, int last)
    {
        var (from, to) = (_decisions[first], Ends(last));
        return span with
        {
            Source = _text[_positions[from.Read].._positions[to.Read]],
            Result = _result[from.Written..to.Written],
        };
    }

    private static string Standard(string text, int[] positions)
    {
        var standard = new char[2 * text.Length];
        var length = CompatibilityIdeographs.Replace(text, standard, positions);
        positions[length] = text.Length;
        return new string(standard, 0, length);
    }

    private (int Read, int Written) Ends(int index) => index + 1 < _decisions.Count
        ? (_decisions[index + 1].Read, _decisions[index + 1].Written)
        : (_standard.Length, _result.Length);

    private HanziSpan Span(int index)
    {
        var decision = _decisions[index];
        var (read, written) = Ends(index);
        var key = _standard[decision.Read..read];
        var source = _text[_positions[decision.Read].._positions[read]];
        var result = _result[decision.Written..written];
        var origin = _table.Origin(_standard, decision, key.Length);
        var rule = Rule(decision.Read, read);
        var isAmbiguous = decision.Kind != DecisionKind.Sequence && key.EnumerateRunes().Any(rune => _table.IsAmbiguous(rune.Value));
        return new HanziSpan(
            _positions[decision.Read],
            source,
            result,
            rule is null ? Or(origin, source == key ? "" : HanziData.CompatibilityIdeographs.Name) : Joined(decision, origin, rule.Name),
            rule is null ? _reason(origin, key) : rule.Reason,
            isAmbiguous,
            source != result && IsDoubtful(decision, key, isAmbiguous && rule is null));
    }

    // Only an uncertain default decided, frequencies hardly did, or two rules would write it differently.
    private bool IsDoubtful(TracedDecision decision, string key, bool isUnruled) =>
        (isUnruled && decision.Kind == DecisionKind.Character && Uncertain.Holds(key[0]) && _table.Find(key) is { IsOurs: false })
        || _table.IsUnclear(_standard, decision.Read)
        || Enumerable.Range(decision.Read, key.Length).Any(position => _table.RulesDisagree(_standard, position));

    private PositionRule? Rule(int from, int to) =>
        Enumerable.Range(from, to - from).Select(position => _rules.GetValueOrDefault(position)).FirstOrDefault(rule => rule is not null);

    private static string Or(string origin, string other) => origin.Length > 0 ? origin : other;

    // In a phrase a rule decides one character, and the phrase the others.
    private static string Joined(TracedDecision decision, string origin, string rule) =>
        decision.Kind == DecisionKind.Phrase ? $"{origin}+{rule}" : rule;
}
