using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Scan;

/// <summary>Decides where one UTF-16 unit is not enough: rules, surrogates, description sequences, longer replacements.</summary>
internal sealed class SpecialCharacters
{
    private readonly Dictionary<int, string> _values = [];

    public SpecialCharacters(Dictionary<int, CharacterDecision> characters)
    {
        foreach (var (character, decision) in characters)
        {
            if (character > char.MaxValue || decision.Value.Length != 1)
            {
                _values.Add(character, decision.Value);
            }
        }
    }

    /// <summary>Decides the character at the start of a text and writes its form; none keeps what the scan wrote.</summary>
    public Step Decide(ReadOnlySpan<char> text, Span<char> destination)
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
