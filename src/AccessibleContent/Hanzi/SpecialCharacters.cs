using System.Collections.Frozen;

namespace AccessibleContent.Hanzi;

/// <summary>Decides where a look at one UTF-16 unit is not enough: rules, surrogates, description sequences, longer replacements.</summary>
internal sealed class SpecialCharacters
{
    private readonly PhraseTable _phrases;
    private readonly FrozenDictionary<int, string> _values;
    private readonly RuleSet _rules;

    public SpecialCharacters(PhraseTable phrases, Dictionary<int, CharacterDecision> characters, RuleSet rules)
    {
        _phrases = phrases;
        _rules = rules;
        _values = characters.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Value);
    }

    /// <summary>Decides the text at <paramref name="read"/> and writes the result to the start of the destination.</summary>
    public Step Decide<TObserver>(ReadOnlySpan<char> text, int read, Span<char> destination, int written, ref TObserver observer)
        where TObserver : struct, IDecisionObserver
    {
        var rule = _rules.Decide(text, read, beforePhrases: true, out var decision);
        var phrase = rule < 0 ? _phrases.Find(text, read) : -1;
        if (rule < 0 && phrase < 0)
            rule = _rules.Decide(text, read, beforePhrases: false, out decision);

        if (phrase >= 0)
        {
            observer.Observe(read, written, DecisionKind.Phrase, phrase);
            return _phrases.Write(phrase, destination);
        }

        if (rule >= 0)
        {
            observer.Observe(read, written, DecisionKind.Rule, rule);
            return Step.Replace(decision.Length, decision.Result, destination);
        }

        return DecideCharacter(text[read..], destination, read, written, ref observer);
    }

    private Step DecideCharacter<TObserver>(
        ReadOnlySpan<char> text, Span<char> destination, int read, int written, ref TObserver observer)
        where TObserver : struct, IDecisionObserver
    {
        var sequence = IdeographicDescription.Length(text);
        observer.Observe(read, written, sequence > 0 ? DecisionKind.Sequence : DecisionKind.Character, 0);
        if (sequence > 0)
            return Step.Replace(sequence, text[..sequence], destination);
        var length = Characters.FirstLength(text);
        return _values.TryGetValue(Characters.First(text), out var value)
            ? Step.Replace(length, value, destination)
            : Step.Replace(length, text[..length], destination);
    }
}
