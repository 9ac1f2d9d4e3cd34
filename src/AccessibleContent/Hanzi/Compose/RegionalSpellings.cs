using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>Lists every spelling that becomes a given Traditional phrase when each of its characters is converted by itself.</summary>
internal sealed class RegionalSpellings
{
    private readonly Dictionary<int, CharacterDecision> _characters;
    private readonly Dictionary<string, List<string>> _sources = [];

    /// <param name="characters">The first step's characters.</param>
    public RegionalSpellings(Dictionary<int, CharacterDecision> characters)
    {
        _characters = characters;
        foreach (var (character, decision) in characters)
        {
            if (!_sources.TryGetValue(decision.Value, out var sources))
            {
                _sources.Add(decision.Value, sources = []);
            }

            sources.Add(Characters.Text(character));
        }
    }

    public List<string> Of(ReadOnlySpan<char> phrase)
    {
        List<string> spellings = [""];
        foreach (var character in phrase.EnumerateRunes())
        {
            List<string> longer = [];
            foreach (var start in spellings)
            {
                foreach (var choice in Choices(character.Value))
                {
                    longer.Add(start + choice);
                }
            }

            spellings = longer;
        }

        return spellings;
    }

    private List<string> Choices(int character)
    {
        var text = Characters.Text(character);
        List<string> sources = _sources.TryGetValue(text, out var known) ? known : [];
        return _characters.ContainsKey(character) ? sources : [text, .. sources];
    }
}
