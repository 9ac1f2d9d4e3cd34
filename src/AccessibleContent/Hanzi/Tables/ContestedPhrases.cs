using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Segmentation;

namespace AccessibleContent.Hanzi.Tables;

/// <summary>
/// The phrases of a table in which a word border would change the result: those that change their characters, and those that keep another
/// such phrase from beginning inside them. Where one of them matches, the words around it decide.
/// </summary>
internal sealed class ContestedPhrases
{
    private readonly PhraseTable _phrases;
    private readonly UnitScan _scan;
    private readonly WordBorders _borders;
    private readonly bool[] _changes;

    /// <param name="phrases">The phrases of the table.</param>
    /// <param name="scan">The replacements of single units.</param>
    /// <param name="borders">Compares a phrase with the words around it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ContestedPhrases(PhraseTable phrases, UnitScan scan, WordBorders borders)
    {
        (_phrases, _scan, _borders) = (phrases, scan, borders);
        _changes = new bool[phrases.Entries.Length];
        for (var i = 0; i < _changes.Length; i++)
        {
            _changes[i] = Changes(phrases[i]);
        }
    }

    /// <summary>Returns whether a word border divides the pair at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The start of the pair.</param>
    /// <param name="value">What the pair becomes.</param>
    /// <param name="inside">Whether a phrase may begin at the second unit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsDivided(ReadOnlySpan<char> text, int position, uint value, bool inside)
    {
        var changes = value != _scan.Pair(text[position], text[position + 1]);
        return (changes || inside) && _borders.MayCutPair(text, position) && IsDivided(text, position, changes);
    }

    /// <summary>Returns the longest phrase at a position that no word border divides, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The position.</param>
    /// <param name="phrase">The longest phrase there.</param>
    /// <param name="inside">A bit for each following position where a phrase may begin.</param>
    /// <param name="longer">The same for a phrase of more than two units.</param>
    public int Undivided(ReadOnlySpan<char> text, int position, int phrase, ulong inside, ulong longer)
    {
        while (phrase >= 0
            && IsContested(text, position, phrase, inside, longer)
            && Border(text, position, phrase) is { Wins: true } border)
        {
            phrase = _phrases.Find(text, position, border.At);
        }

        return phrase;
    }

    /// <summary>Returns whether frequencies hardly tell the longest phrase at a position from a border inside it.</summary>
    public bool IsUnclear(ReadOnlySpan<char> text, int position) =>
        _phrases.Find(text, position) is >= 0 and var phrase
        && IsContested(text, position, phrase, ulong.MaxValue, ulong.MaxValue)
        && Border(text, position, phrase).IsClose;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsDivided(ReadOnlySpan<char> text, int position, bool changes) =>
        (changes || IsChangedFrom(text, position + 1, 1)) && Border(text, position, _phrases.Find(text, position, 2)).Wins;

    private bool IsContested(ReadOnlySpan<char> text, int position, int phrase, ulong inside, ulong longer)
    {
        ref readonly var entry = ref _phrases[phrase];
        if ((entry.Flags & (PhraseFlags.Final | PhraseFlags.RunOnly)) != 0 || entry.KeyLength > WordBorders.MaxPhrase)
        {
            return false;
        }

        if (_changes[phrase])
        {
            return true;
        }

        for (var at = entry.KeyLength - 1; at > 0; at--, inside = longer)
        {
            if (((inside >> (at - 1)) & 1) != 0 && IsChangedFrom(text, position + at, entry.KeyLength - at))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsChangedFrom(ReadOnlySpan<char> text, int position, int shorter) =>
        _phrases.Find(text, position) is >= 0 and var phrase && _phrases[phrase].KeyLength > shorter && _changes[phrase];

    private WordBorder Border(ReadOnlySpan<char> text, int position, int phrase) => _borders.Find(
        text, position, _phrases[phrase].KeyLength, isCertain: (_phrases[phrase].Flags & PhraseFlags.Transparent) == 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Changes(in PhraseEntry entry)
    {
        var changes = entry.KeyLength != entry.ValueLength;
        for (var i = 0; !changes && i < Math.Min((int)entry.KeyLength, PhraseWords.Width); i++)
        {
            changes = entry.ValueLength <= PhraseWords.Width
                && _scan.Replacement(PhraseWords.Unit(entry.Head, i)) != PhraseWords.Unit(entry.Value, i);
        }

        return changes || (entry.KeyLength > PhraseWords.Width && ChangesLong(entry));
    }

    private bool ChangesLong(in PhraseEntry entry)
    {
        Span<char> key = stackalloc char[PhraseWords.Width];
        PhraseWords.Write(key, entry.Head);
        var rest = _phrases.Pool.Slice(entry.Rest, entry.RestLength);
        var value = _phrases.Pool.Slice(entry.Rest + entry.RestLength, entry.ValueLength);
        return _scan.Changes(key, value[..PhraseWords.Width]) || _scan.Changes(rest, value[PhraseWords.Width..]);
    }
}
