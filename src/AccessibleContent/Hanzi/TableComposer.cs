using System.Runtime.CompilerServices;

namespace AccessibleContent.Hanzi;

/// <summary>
/// Composes OpenCC's chain of dictionaries, and the sources above it, into one table: every value is carried through the
/// regional step here, so that the pass over a text has one step for every script.
/// </summary>
internal sealed class TableComposer
{
    private const int SpareEntries = 2048;

    private readonly Dictionary<int, CharacterDecision> _characters = [];
    private readonly Dictionary<int, CharacterDecision> _finalCharacters = [];
    private readonly PhraseTableBuilder _phrases;
    private readonly PhraseOrigins _origins = new();
    private readonly RegionalStep _region;

    private TableComposer(ConversionChain? region, int capacity)
    {
        _region = new RegionalStep(region);
        _phrases = new PhraseTableBuilder(capacity);
    }

    public static ConversionTable Compose(ConversionChain chain) => Compose(chain, [], new RuleSet([]));

    /// <summary>Composes a table; an earlier source outranks a later one, and each of them OpenCC's entries, but for guards.</summary>
    public static ConversionTable Compose(ConversionChain chain, IReadOnlyList<HanziSource> sources, RuleSet rules)
    {
        var capacity = chain.Phrases.Sum(lexicon => lexicon.Entries.Length) + sources.Sum(source => source.Entries.Length) + SpareEntries;
        var composer = new TableComposer(chain.Region, capacity);
        foreach (var source in sources)
            composer.AddEntries(source);
        foreach (var lexicon in chain.Characters)
            composer.AddCharacters(lexicon);
        foreach (var lexicon in chain.Phrases)
            composer.AddPhrases(lexicon);
        foreach (var source in sources)
            composer.AddGuards(source);
        foreach (var source in sources)
            composer.AddConverted(source);
        composer.AddRegion(chain.Region);
        return new ConversionTable(
            composer._phrases.Build(), composer._finalCharacters, composer._origins.Names, rules);
    }

    private void AddEntries(HanziSource source)
    {
        foreach (var entry in source.Entries.Where(entry => entry.Value is not null))
        {
            var value = source.Script is null ? _region.Convert(entry.Value!) : entry.Value!;
            if (!Characters.IsOne(entry.Key))
                _phrases.Add(entry.Key, value, _origins.Of(source.Name), FlagsOf(source));
            else if (source.Script is not null)
                _finalCharacters.TryAdd(Characters.First(entry.Key), new CharacterDecision(value, source.Name, false, IsOurs: true, source.OutranksRules));
            else
                _characters.TryAdd(Characters.First(entry.Key), new CharacterDecision(entry.Value!, source.Name, false, IsOurs: true, source.OutranksRules));
        }
    }

    private static PhraseFlags FlagsOf(HanziSource source) => source.OutranksRules ? PhraseFlags.Final : PhraseFlags.Transparent;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCharacters(Lexicon lexicon)
    {
        foreach (ref readonly var entry in lexicon.Entries.AsSpan())
        {
            var character = Characters.First(lexicon.Key(entry));
            var decision = new CharacterDecision(lexicon.Value(entry).ToString(), lexicon.Name, entry.IsAmbiguous);
            if (!_characters.TryAdd(character, decision) && _characters[character].IsOurs)
                _characters[character] = _characters[character] with { IsAmbiguous = entry.IsAmbiguous };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPhrases(Lexicon lexicon)
    {
        var (plain, changed) = (_origins.Of(lexicon.Name), _origins.Of(_region.Label(lexicon.Name)));
        Span<char> regional = stackalloc char[byte.MaxValue];
        foreach (ref readonly var entry in lexicon.Entries.AsSpan())
        {
            var standard = lexicon.Value(entry);
            var value = _region.Convert(standard, regional);
            _phrases.Add(lexicon.Key(entry), value, value.SequenceEqual(standard) ? plain : changed);
        }
    }

    // A guard keeps a word together; a word that OpenCC has itself is kept together already, and converted better.
    private void AddGuards(HanziSource source)
    {
        foreach (var entry in source.Entries.Where(entry => entry.Value is null && !Characters.IsOne(entry.Key)))
            _phrases.Add(entry.Key, _region.Convert(CharacterByCharacter(entry.Key)), _origins.Of(source.Name), source.OutranksRules ? PhraseFlags.Final : PhraseFlags.None);
    }

    // A text that is Traditional already, wholly or in part, meets the same words.
    private void AddConverted(HanziSource source)
    {
        foreach (var entry in source.Entries.Where(entry => entry.Value is not null && !Characters.IsOne(entry.Key)))
        {
            var value = source.Script is null ? _region.Convert(entry.Value!) : entry.Value!;
            foreach (var spelling in new[] { entry.Value!, value }.Where(spelling => spelling != entry.Key && CanBeKey(spelling)))
                _phrases.Add(spelling, value, _origins.Of(source.Name), FlagsOf(source));
        }
    }

    private static bool CanBeKey(string value) => !Characters.IsOne(value) && new HanziEntry(value, null, "").IsUsable;

    private string CharacterByCharacter(string word) => string.Concat(word.EnumerateRunes().Select(character =>
        _characters.TryGetValue(character.Value, out var decision) ? decision.Value : character.ToString()));

    private void AddRegion(ConversionChain? region)
    {
        foreach (var (character, decision) in _characters)
        {
            if (!_finalCharacters.TryAdd(character, _region.Convert(decision)))
                _finalCharacters[character] = _finalCharacters[character] with { IsAmbiguous = decision.IsAmbiguous };
        }

        if (region is null)
            return;
        var spellings = new RegionalSpellings(_characters);
        foreach (var lexicon in region.Phrases)
            AddRegionalPhrases(lexicon, spellings);
        foreach (var lexicon in region.Characters)
            AddRegionalCharacters(lexicon);
    }

    private void AddRegionalPhrases(Lexicon lexicon, RegionalSpellings spellings)
    {
        var origin = _origins.Of(lexicon.Name);
        foreach (var entry in lexicon.Entries)
        {
            foreach (var spelling in spellings.Of(lexicon.Key(entry)))
                _phrases.Add(spelling, lexicon.Value(entry), origin, PhraseFlags.RunOnly);
        }
    }

    private void AddRegionalCharacters(Lexicon lexicon)
    {
        foreach (ref readonly var entry in lexicon.Entries.AsSpan())
        {
            var decision = new CharacterDecision(lexicon.Value(entry).ToString(), lexicon.Name, IsAmbiguous: false);
            _finalCharacters.TryAdd(Characters.First(lexicon.Key(entry)), decision);
        }
    }
}
