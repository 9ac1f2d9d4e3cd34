using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>
/// The first step of OpenCC's chain and the sources above it, composed: the part shared by scripts that differ only in their regional step.
/// </summary>
internal sealed class FirstStep
{
    private readonly PhraseTableBuilder _phrases;

    /// <summary>
    /// Composes the step; an earlier source outranks a later one, and every source outranks OpenCC's entries.
    /// </summary>
    public FirstStep(ConversionChain chain, IReadOnlyList<HanziSource> sources)
    {
        Sources = sources;
        _phrases = new PhraseTableBuilder(Capacity(chain, sources));
        foreach (var source in sources)
        {
            AddEntries(source);
        }

        foreach (var lexicon in chain.Characters)
        {
            AddCharacters(lexicon);
        }

        foreach (var lexicon in chain.Phrases)
        {
            AddPhrases(lexicon);
        }

        foreach (var source in sources)
        {
            AddConverted(source);
        }

        Phrases = _phrases.Build();
    }

    public IReadOnlyList<HanziSource> Sources { get; }

    public PhraseTable Phrases { get; }

    public PhraseOrigins Origins { get; } = new();

    public Dictionary<int, CharacterDecision> Characters { get; } = [];

    /// <summary>Returns the characters of sources for one script, in their final form.</summary>
    public Dictionary<int, CharacterDecision> FinalCharacters { get; } = [];

    /// <summary>Returns what the entries of a source require of a match.</summary>
    public static PhraseFlags Flags(HanziSource source) =>
        (source.OutranksRules ? PhraseFlags.Final : PhraseFlags.Transparent)
        | (source.Script is null ? PhraseFlags.None : PhraseFlags.Regional);

    // A source's words are looked up in Traditional too, and most of those differ from their keys.
    private static int Capacity(ConversionChain chain, IReadOnlyList<HanziSource> sources) =>
        chain.Phrases.Sum(lexicon => lexicon.Entries.Length) + (2 * sources.Sum(source => source.Entries.Length));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddEntries(HanziSource source)
    {
        var (origin, flags) = (Origins.Of(source.Name), Flags(source));
        foreach (var entry in source.Entries.AsSpan())
        {
            if (Scan.Characters.IsOne(entry.Key))
            {
                Add(source, entry.Key, entry.Value);
            }
            else
            {
                _phrases.Add(entry.Key, entry.Value, origin, flags);
            }
        }
    }

    private void Add(HanziSource source, string character, string value) => (source.Script is null ? Characters : FinalCharacters)
        .TryAdd(Scan.Characters.First(character), new CharacterDecision(value, source.Name, false, IsOurs: true, source.OutranksRules));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCharacters(Lexicon lexicon)
    {
        foreach (ref readonly var entry in lexicon.Entries.AsSpan())
        {
            var character = Scan.Characters.First(lexicon.Key(entry));
            if (!Characters.TryGetValue(character, out var known))
            {
                Characters.Add(character, new CharacterDecision(lexicon.Value(entry).ToString(), lexicon.Name, entry.IsAmbiguous));
            }
            else if (known.IsOurs)
            {
                Characters[character] = known with { IsAmbiguous = entry.IsAmbiguous };
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPhrases(Lexicon lexicon)
    {
        var origin = Origins.Of(lexicon.Name);
        foreach (ref readonly var entry in lexicon.Entries.AsSpan())
        {
            _phrases.Add(lexicon.Key(entry), lexicon.Value(entry), origin);
        }
    }

    // A text that is already Traditional, wholly or in part, matches the same words.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddConverted(HanziSource source)
    {
        var (origin, flags) = (Origins.Of(source.Name), Flags(source));
        foreach (var entry in source.Entries.AsSpan())
        {
            if (entry.Value is var value && value != entry.Key && HanziEntry.IsPhrase(value))
            {
                _phrases.Add(value, value, origin, flags);
            }
        }
    }
}
