using System.Buffers;
using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Segmentation;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>
/// Composes a whole chain into one table: every value of the first step is carried through the regional step here, so that converting a
/// text takes one step in every script.
/// </summary>
internal sealed class TableComposer
{
    private const int SpareEntries = 4096;

    private readonly FirstStep _first;
    private readonly RegionalStep _region;
    private readonly PhraseOrigins _origins;
    private readonly PhraseTableBuilder _phrases;
    private readonly Dictionary<int, CharacterDecision> _characters;
    private readonly SearchValues<char> _ambiguousForms;
    private readonly List<string> _unstable = [];

    private TableComposer(FirstStep first, ConversionChain region)
    {
        _first = first;
        _region = new RegionalStep(region);
        _origins = new PhraseOrigins(first.Origins);
        _phrases = new PhraseTableBuilder(first.Phrases.Entries.Length + SpareEntries);
        _characters = new Dictionary<int, CharacterDecision>(first.FinalCharacters);
        _ambiguousForms = SearchValues.Create(region.Own is null ? [] : AmbiguousForms(region));
    }

    /// <summary>Composes a chain as it is.</summary>
    public static ConversionTable Compose(ConversionChain chain) => Compose(new FirstStep(chain, []), chain.Region, new RuleSet());

    /// <summary>Composes what follows a first step that several scripts may share.</summary>
    public static ConversionTable Compose(FirstStep first, ConversionChain? region, RuleSet rules, WordBorders? borders = null)
    {
        if (region is null)
        {
            return new ConversionTable(first.Phrases, Merged(first), first.Origins.Names, rules, borders);
        }

        var composer = new TableComposer(first, region);
        composer._phrases.Inherit(first.Phrases, composer.Carry);
        composer.AddUnstable();
        composer.AddOwn(region.Own);
        foreach (var source in first.Sources)
        {
            composer.AddConverted(source);
        }

        composer.AddCharacters();
        composer.AddRegion(region);
        return new ConversionTable(composer._phrases.Build(), composer._characters, composer._origins.Names, rules, borders);
    }

    private static Dictionary<int, CharacterDecision> Merged(FirstStep first)
    {
        if (first.FinalCharacters.Count == 0)
        {
            return first.Characters;
        }

        var merged = new Dictionary<int, CharacterDecision>(first.FinalCharacters);
        foreach (var (character, decision) in first.Characters)
        {
            AddCharacter(merged, character, decision);
        }

        return merged;
    }

    private static void AddCharacter(Dictionary<int, CharacterDecision> characters, int character, CharacterDecision decision)
    {
        if (!characters.TryAdd(character, decision))
        {
            characters[character] = characters[character] with { IsAmbiguous = decision.IsAmbiguous };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<char> Carry(ReadOnlySpan<char> standard, Span<char> buffer, ref byte origin)
    {
        var value = _region.Convert(standard, buffer);
        if (!value.SequenceEqual(standard))
        {
            origin = _origins.Of(_region.Label(_origins[origin]));
            if (value.ContainsAny(_ambiguousForms))
            {
                _unstable.Add(value.ToString());
            }
        }

        return value;
    }

    // A form of ours may be a Simplified character of another word: 并購 from 併購 would become 並購 where it is converted again. OpenCC's
    // own steps are left as they are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private char[] AmbiguousForms(ConversionChain region)
    {
        var forms = new HashSet<char>();
        foreach (var lexicon in region.Characters)
        {
            foreach (ref readonly var entry in lexicon.Entries.AsSpan())
            {
                var form = lexicon.Value(entry);
                if (_first.Characters.TryGetValue(Characters.First(form), out var decision)
                    && !form.SequenceEqual(_region.Convert(decision.Value)))
                {
                    forms.Add(form[0]);
                }
            }
        }

        return [.. forms];
    }

    private void AddUnstable()
    {
        foreach (var value in _unstable)
        {
            if (HanziEntry.IsPhrase(value))
            {
                _phrases.Add(value, value, _origins.Of(_region.Name));
            }
        }
    }

    // 發布施行 is not 佈施; a value that is Simplified too is left to the phrases for Simplified text.
    private void AddOwn(Lexicon? own)
    {
        foreach (ref readonly var entry in (own?.Entries ?? []).AsSpan())
        {
            var value = own!.Value(entry);
            if (ConversionChain.ExactSimplified.Convert(value.ToString()) is var simplified && !value.SequenceEqual(simplified))
            {
                _phrases.Add(value, value, _origins.Of(own.Name), PhraseFlags.Transparent);
            }
        }
    }

    // A text that already has the region's glyphs matches the words of a source too.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddConverted(HanziSource source)
    {
        var (origin, flags) = (_origins.Of(source.Name), FirstStep.Flags(source));
        foreach (var entry in source.Entries.AsSpan())
        {
            if (source.Script is null && entry.Value is { } standard && _region.Convert(standard) is var value
                && value != standard && value != entry.Key && HanziEntry.IsPhrase(value))
            {
                _phrases.Add(value, value, origin, flags);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCharacters()
    {
        foreach (var (character, decision) in _first.Characters)
        {
            AddCharacter(_characters, character, _region.Keeps(character) ? decision : _region.Convert(decision));
        }
    }

    private void AddRegion(ConversionChain region)
    {
        var spellings = new RegionalSpellings(_first.Characters);
        foreach (var lexicon in region.Phrases)
        {
            AddPhrases(lexicon, spellings, ReferenceEquals(lexicon, region.Own) ? PhraseFlags.Transparent : PhraseFlags.RunOnly);
        }

        foreach (var lexicon in region.Characters)
        {
            AddCharacters(lexicon);
        }
    }

    // Those of ours are not of the regional step alone: a pair of it would make each of its first character a special case of the scan.
    private void AddPhrases(Lexicon lexicon, RegionalSpellings spellings, PhraseFlags flags)
    {
        var origin = _origins.Of(lexicon.Name);
        foreach (var entry in lexicon.Entries)
        {
            foreach (var spelling in spellings.Of(lexicon.Key(entry)))
            {
                _phrases.Add(spelling, lexicon.Value(entry), origin, flags);
            }
        }
    }

    private void AddCharacters(Lexicon lexicon)
    {
        foreach (ref readonly var entry in lexicon.Entries.AsSpan())
        {
            var character = Characters.First(lexicon.Key(entry));
            if (!_region.Keeps(character) && !lexicon.Value(entry).ContainsAny(_ambiguousForms))
            {
                _characters.TryAdd(character, new CharacterDecision(lexicon.Value(entry).ToString(), lexicon.Name, IsAmbiguous: false));
            }
        }
    }
}
