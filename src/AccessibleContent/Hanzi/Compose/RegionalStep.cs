using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>The step from OpenCC-standard Traditional to a region's glyphs, applied to values while a table is composed.</summary>
internal sealed class RegionalStep
{
    private readonly ConversionTable _table;

    // Most values contain nothing that a region writes differently.
    private readonly bool[] _touched = new bool[char.MaxValue + 1];

    private readonly IReadOnlySet<int> _kept;

    public RegionalStep(ConversionChain chain)
    {
        _kept = chain.Kept;
        _table = TableComposer.Compose(chain);
        Name = chain.Characters[^1].Name;
        foreach (var lexicon in chain.Characters)
        {
            Touch(lexicon, always: true);
        }

        foreach (var lexicon in chain.Phrases)
        {
            Touch(lexicon, always: false);
        }
    }

    /// <summary>Gets the name of the step's main table, its last.</summary>
    public string Name { get; }

    /// <summary>Returns the name of a source whose value this step changed.</summary>
    public string Label(string source) => $"{source}+{Name}";

    /// <summary>Returns whether a character of a text stays as it is.</summary>
    public bool Keeps(int character) => _kept.Contains(character);

    public string Convert(string standard) => MayChange(standard) ? _table.Convert(standard) : standard;

    /// <summary>Converts a value into the buffer if the region changes anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Convert(ReadOnlySpan<char> standard, Span<char> buffer) =>
        MayChange(standard) && _table.TryConvert(standard, buffer, out var length) ? buffer[..length] : standard;

    // A phrase that contains an affected character is detected by that character.
    private void Touch(Lexicon lexicon, bool always)
    {
        foreach (var entry in lexicon.Entries)
        {
            _touched[lexicon.Key(entry)[0]] |= always || !MayChange(lexicon.Key(entry));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool MayChange(ReadOnlySpan<char> standard)
    {
        foreach (var unit in standard)
        {
            if (_touched[unit])
            {
                return true;
            }
        }

        return false;
    }

    public CharacterDecision Convert(CharacterDecision decision)
    {
        var regional = Convert(decision.Value);
        return regional == decision.Value ? decision : decision with { Value = regional, Origin = Label(decision.Origin) };
    }
}
