using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Segmentation;
using AccessibleContent.Hanzi.Trace;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Tables;

/// <summary>Everything one script needs, composed: immutable and thread-safe.</summary>
internal sealed class ConversionTable
{
    /// <summary>Units of a buffer beyond the text's length: most results are as long as their text.</summary>
    public const int SpareRoom = 64;

    private readonly UnitScan _scan;
    private readonly PhraseTable _phrases;
    private readonly PairTable _pairs;
    private readonly SpecialCharacters _specials;
    private readonly Dictionary<int, CharacterDecision> _characters;
    private readonly string[] _origins;

    private readonly RuleSet _rules;
    private readonly ContestedPhrases? _contested;

    /// <param name="phrases">The phrases.</param>
    /// <param name="characters">The single characters.</param>
    /// <param name="origins">The names of the sources, as the phrases number them.</param>
    /// <param name="rules">The positional rules.</param>
    /// <param name="borders">Finds word borders inside phrases; null lets every phrase match.</param>
    public ConversionTable(
        PhraseTable phrases,
        Dictionary<int, CharacterDecision> characters,
        string[] origins,
        RuleSet rules,
        WordBorders? borders)
    {
        _phrases = phrases;
        _pairs = new PairTable(phrases.Entries);
        var units = UnitWords.For(characters, _pairs.Irregular, rules.Triggers);
        _scan = new UnitScan(units, new PhraseFilter(phrases.Entries, units));
        _specials = new SpecialCharacters(characters);
        _characters = characters;
        _origins = origins;
        _rules = rules;
        _contested = borders is null ? null : new ContestedPhrases(phrases, _scan, borders);
    }

    /// <summary>Returns the source of a decision that read so many units of a text; empty where there is none.</summary>
    public string Origin(ReadOnlySpan<char> text, TracedDecision decision, int length) => decision.Kind switch
    {
        DecisionKind.Phrase => _origins[_phrases[_phrases.Find(text, decision.Read, length)].Origin],
        DecisionKind.Character when _characters.TryGetValue(Characters.First(text.Slice(decision.Read, length)), out var found) =>
            found.Origin,
        _ => "",
    };

    /// <summary>Returns the decision for a text that is a single character, if any.</summary>
    public CharacterDecision? Find(string character) =>
        _characters.TryGetValue(Characters.First(character), out var decision) ? decision : null;

    /// <summary>Returns whether OpenCC knows more than one form of a character.</summary>
    public bool IsAmbiguous(int character) => _characters.TryGetValue(character, out var decision) && decision.IsAmbiguous;

    /// <summary>Returns whether frequencies hardly tell a phrase at a position from a word border inside it.</summary>
    public bool IsUnclear(ReadOnlySpan<char> text, int position) => _contested?.IsUnclear(text, position) == true;

    /// <summary>Returns whether two rules write the character at a position differently.</summary>
    public bool RulesDisagree(ReadOnlySpan<char> text, int position) => _rules.Disagree(text, position);

    /// <summary>Converts a text; returns the same instance when nothing changes.</summary>
    public string Convert(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + SpareRoom);
        int written;
        while (!TryConvert(text, buffer, out written))
        {
            buffer = Larger(buffer);
        }

        var result = buffer.AsSpan(0, written);
        var converted = result.SequenceEqual(text) ? text : result.ToString();
        ArrayPool<char>.Shared.Return(buffer);
        return converted;
    }

    /// <summary>Converts without allocating; returns false when the destination is too small.</summary>
    public bool TryConvert(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        if (!CompatibilityIdeographs.MayOccurIn(text))
        {
            return TryConvertStandard(text, destination, out written);
        }

        var standard = ArrayPool<char>.Shared.Rent(2 * text.Length);
        var length = CompatibilityIdeographs.Replace(text, standard, []);
        var fits = TryConvertStandard(standard.AsSpan(0, length), destination, out written);
        ArrayPool<char>.Shared.Return(standard);
        return fits;
    }

    /// <summary>Reports every decision about a text without compatibility ideographs; returns the result.</summary>
    public Span<char> Watch<TObserver>(ReadOnlySpan<char> text, ref TObserver observer)
        where TObserver : struct, IDecisionObserver, allows ref struct
    {
        for (var room = text.Length + SpareRoom; ; room *= 2)
        {
            var buffer = new char[room];
            observer.Begin();
            if (TryPass(text, buffer, out var written, ref observer))
            {
                return buffer.AsSpan(0, written);
            }
        }
    }

    private bool TryConvertStandard(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        var unobserved = default(Unobserved);
        return TryPass(text, destination, out written, ref unobserved);
    }

    /// <summary>
    /// The single pass over a text without compatibility ideographs. It works in blocks: each unit's own replacement is written without a
    /// branch while a bit mask collects the positions that need a decision, and only those are then examined.
    /// </summary>
    public bool TryPass<TObserver>(ReadOnlySpan<char> text, Span<char> destination, out int written, ref TObserver observer)
        where TObserver : struct, IDecisionObserver, allows ref struct
    {
        var read = 0;
        written = 0;
        while (read < text.Length)
        {
            var marks = _scan.Block(text[read..], destination[written..]);
            var step = DecideBlock(text, destination, new Step(read, written), marks, ref observer);
            if (step.HasNoRoom || marks.Length == 0)
            {
                return false;
            }

            read += step.Read;
            written += step.Written;
        }

        return true;
    }

    // Decisions that keep the length stay within the block; one that shifts the result ends it, and one that would leave it begins the
    // next.
    private Step DecideBlock<TObserver>(
        ReadOnlySpan<char> text, Span<char> destination, Step start, in Marks marks, ref TObserver observer)
        where TObserver : struct, IDecisionObserver, allows ref struct
    {
        var seen = 0;
        var triggers = marks.Triggers;
        var end = new Step(marks.Length, marks.Length);
        for (var candidates = TObserver.SeesAll ? marks.All : marks.Needed; candidates != 0;)
        {
            var at = BitOperations.TrailingZeroCount(candidates);
            candidates &= candidates - 1;
            var step = ((marks.Longer >> at) & 1) == 0
                ? DecidePair(text, start.Read + at, marks.MayBegin(at + 1), destination[(start.Written + at)..])
                : Decide(text, start.Read + at, marks, at + 1, destination[(start.Written + at)..]);
            if (step.IsNone)
            {
                continue;
            }

            if (at > 0 && at + step.Read > marks.Length && !step.HasNoRoom)
            {
                end = new Step(at, at);
                break;
            }

            observer.Observe(start, seen, at, step);
            seen = at + step.Read;
            if (step.BarsRules)
            {
                triggers &= ~Bits(at, seen);
            }

            if (step.Read != step.Written || seen >= marks.Length)
            {
                end = new Step(seen, step.HasNoRoom ? -1 : at + step.Written);
                break;
            }

            candidates &= ulong.MaxValue << seen;
        }

        observer.Observe(start, seen, end.Read, default);
        triggers &= Bits(0, end.Read);
        if (triggers != 0)
        {
            AskRules(text, destination, start, triggers, ref observer);
        }

        return end;
    }

    private static ulong Bits(int from, int to) => (to > 63 ? ulong.MaxValue : (1UL << to) - 1) & (ulong.MaxValue << from);

    // A rule sees only the published text; its character overwrites the dictionaries' result.
    private void AskRules<TObserver>(ReadOnlySpan<char> text, Span<char> destination, Step start, ulong triggers, ref TObserver observer)
        where TObserver : struct, IDecisionObserver, allows ref struct
    {
        for (; triggers != 0; triggers &= triggers - 1)
        {
            var at = BitOperations.TrailingZeroCount(triggers);
            if (_rules.Decide(text, start.Read + at, out var rule) is not { } form)
            {
                continue;
            }

            destination[start.Written + at] = form;
            observer.ObserveRule(start.Read + at, rule!);
        }
    }

    private Step DecidePair(ReadOnlySpan<char> text, int position, bool inside, Span<char> destination)
    {
        if (position + 1 >= text.Length)
        {
            return default;
        }

        var value = _pairs.Find(PhraseWords.Pair(text[position], text[position + 1]));
        if (value == 0 || _contested?.IsDivided(text, position, value, inside) == true)
        {
            return default;
        }

        return new Step(2, PhraseWords.TryWritePair(destination, value) ? 2 : -1, DecisionKind.Phrase, -1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Step Decide(ReadOnlySpan<char> text, int position, in Marks marks, int next, Span<char> destination)
    {
        var phrase = _phrases.Find(text, position);
        if (_contested is not null && phrase >= 0)
        {
            phrase = _contested.Undivided(text, position, phrase, marks.From(next), marks.LongerFrom(next));
        }

        return phrase >= 0 ? _phrases.Write(phrase, destination)
            : _scan.IsSpecial(text[position]) ? _specials.Decide(text[position..], destination)
            : default;
    }

    /// <summary>Exchanges a pooled buffer for one of twice the size.</summary>
    public static char[] Larger(char[] buffer)
    {
        ArrayPool<char>.Shared.Return(buffer);
        return ArrayPool<char>.Shared.Rent(2 * buffer.Length);
    }
}
