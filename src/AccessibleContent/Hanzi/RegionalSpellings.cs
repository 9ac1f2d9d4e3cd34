namespace AccessibleContent.Hanzi;

/// <summary>Spells a Traditional phrase in every way that becomes that phrase when each of its characters is converted by itself.</summary>
internal sealed class RegionalSpellings
{
    private readonly Dictionary<int, CharacterDecision> _characters;
    private readonly ILookup<string, int> _sources;

    /// <param name="characters">The first step's characters.</param>
    public RegionalSpellings(Dictionary<int, CharacterDecision> characters)
    {
        _characters = characters;
        _sources = characters.ToLookup(pair => pair.Value.Value, pair => pair.Key);
    }

    public IEnumerable<string> Of(ReadOnlySpan<char> phrase)
    {
        IEnumerable<string> spellings = [""];
        foreach (var character in phrase.EnumerateRunes())
        {
            var choices = Choices(character.Value);
            spellings = spellings.SelectMany(start => choices.Select(choice => start + choice));
        }

        return spellings;
    }

    private string[] Choices(int character)
    {
        var sources = _sources[Characters.Text(character)];
        if (!_characters.ContainsKey(character))
            sources = sources.Prepend(character);
        return [.. sources.Select(Characters.Text)];
    }
}
