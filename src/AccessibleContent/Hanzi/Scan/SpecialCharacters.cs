using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Scan;

/// <summary>Decides where one UTF-16 unit is not enough: rules, surrogates, description sequences, longer replacements.</summary>
internal sealed class SpecialCharacters
{
    private readonly PhraseTable _phrases;
    private readonly Dictionary<int, string> _values = [];

    public SpecialCharacters(PhraseTable phrases, Dictionary<int, CharacterDecision> characters)
    {
        _phrases = phrases;
        foreach (var (character, decision) in characters)
        {
            if (character > char.MaxValue || decision.Value.Length != 1)
            {
                _values.Add(character, decision.Value);
            }
        }
    }

    /// <summary>
    /// Decides the text at a position and writes the result to the start of the destination; none keeps what the scan wrote.
    /// </summary>
    public Step Decide(ReadOnlySpan<char> text, int position, Span<char> destination)
    {
        var phrase = _phrases.Find(text, position);
        if (phrase >= 0)
        {
            return _phrases.Write(phrase, destination);
        }

        return DecideCharacter(text[position..], destination);
    }

    private Step DecideCharacter(ReadOnlySpan<char> text, Span<char> destination)
    {
        var sequence = IdeographicDescription.Length(text);
        if (sequence > 0)
        {
            return Step.Replace(sequence, text[..sequence], destination, DecisionKind.Sequence);
        }

        var length = Characters.FirstLength(text);
        if (_values.TryGetValue(Characters.First(text), out var value))
        {
            return Step.Replace(length, value, destination, DecisionKind.Character);
        }

        return length == 1 ? default : Step.Replace(length, text[..length], destination, DecisionKind.Character);
    }
}
