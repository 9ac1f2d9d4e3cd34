using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AccessibleContent.Hanzi;

/// <summary>Everything one script needs, composed: immutable, and safe to use from many threads.</summary>
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

    public ConversionTable(PhraseTable phrases, PhraseFilter filter, Dictionary<int, CharacterDecision> characters, string[] origins, RuleSet rules)
    {
        _phrases = phrases;
        _pairs = new PairTable(phrases.Entries);
        _scan = new UnitScan(filter, characters, _pairs.Irregular);
        _specials = new SpecialCharacters(phrases, characters);
        _characters = characters;
        _origins = origins;
        Rules = rules;
    }

    public RuleSet Rules { get; }

    /// <summary>The source that decides the phrase at a position of a text.</summary>
    public string OriginOfPhrase(ReadOnlySpan<char> text, int position) => _origins[_phrases[_phrases.Find(text, position)].Origin];

    /// <summary>The decision for a text that is a single character, when there is one.</summary>
    public CharacterDecision? Find(string character) =>
        _characters.TryGetValue(Characters.First(character), out var decision) ? decision : null;

    /// <summary>Says whether OpenCC knows more than one form of a character.</summary>
    public bool IsAmbiguous(int character) => _characters.TryGetValue(character, out var decision) && decision.IsAmbiguous;

    /// <summary>Converts a text; the same instance comes back when nothing changes.</summary>
    public string Convert(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + SpareRoom);
        int written;
        while (!TryConvert(text, buffer, out written))
            buffer = Larger(buffer);
        var result = buffer.AsSpan(0, written);
        var converted = result.SequenceEqual(text) ? text : result.ToString();
        ArrayPool<char>.Shared.Return(buffer);
        return converted;
    }

    /// <summary>Converts without allocating; false when the destination is too small.</summary>
    public bool TryConvert(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        if (!CompatibilityIdeographs.MayOccurIn(text))
            return TryConvertStandard(text, destination, out written);
        var standard = ArrayPool<char>.Shared.Rent(2 * text.Length);
        var length = CompatibilityIdeographs.Replace(text, standard, []);
        var fits = TryConvertStandard(standard.AsSpan(0, length), destination, out written);
        ArrayPool<char>.Shared.Return(standard);
        return fits;
    }

    /// <summary>Says whether a rule may change a character of what a step decided: where its place is known, and no stronger source spoke.</summary>
    public bool MayPin(ReadOnlySpan<char> text, int position, Step step) => step.Read == step.Written && step.Kind switch
    {
        DecisionKind.Phrase => !Rules.IsFinal(OriginOfPhrase(text, position)),
        DecisionKind.Character => !_characters.TryGetValue(Characters.First(text[position..]), out var decision) || !Rules.IsFinal(decision.Origin),
        _ => false,
    };

    /// <summary>Tells every decision of the dictionaries about a text without compatibility ideographs.</summary>
    public (string Result, IReadOnlyList<TracedDecision> Decisions) Watch(string text)
    {
        for (var room = text.Length + SpareRoom; ; room *= 2)
        {
            var buffer = new char[room];
            var observer = new TraceObserver();
            if (TryPass(text, buffer, out _, ref observer))
                return (Convert(text), observer.Decisions);
        }
    }

    private bool TryConvertStandard(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        var unobserved = default(Unobserved);
        var first = Rules.Next(text, 0, text.Length);
        if (first == Pin.None)
            return TryPass(text, destination, out written, ref unobserved);
        var pinning = new Pinning(this, text, destination, first);
        return TryPass(text, destination, out written, ref pinning);
    }

    /// <summary>
    /// The one pass over a text without compatibility ideographs. It goes by blocks: each unit's own replacement is written
    /// without a branch while a bit mask collects the places that need a decision, and only those are then looked at.
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
                return false;
            read += step.Read;
            written += step.Written;
        }

        return true;
    }

    // Decisions that keep the length stay within the block; one that shifts the result, or leaves the block, ends it.
    private Step DecideBlock<TObserver>(
        ReadOnlySpan<char> text, Span<char> destination, Step start, in Marks marks, ref TObserver observer)
        where TObserver : struct, IDecisionObserver, allows ref struct
    {
        var seen = 0;
        var candidates = marks.Candidates;
        while (candidates != 0)
        {
            var at = BitOperations.TrailingZeroCount(candidates);
            candidates &= candidates - 1;
            var step = ((marks.Longer >> at) & 1) == 0
                ? DecidePair(text, start.Read + at, destination[(start.Written + at)..])
                : Decide(text, start.Read + at, destination[(start.Written + at)..]);
            if (step.IsNone)
                continue;
            observer.Observe(start, seen, at, step);
            seen = at + step.Read;
            if (step.Read != step.Written || seen >= marks.Length)
                return new Step(seen, step.HasNoRoom ? -1 : at + step.Written);
            candidates &= ulong.MaxValue << seen;
        }

        observer.Observe(start, seen, marks.Length, default);
        return new Step(marks.Length, marks.Length);
    }

    private Step DecidePair(ReadOnlySpan<char> text, int position, Span<char> destination)
    {
        if (position + 1 >= text.Length)
            return default;
        var value = _pairs.Find(PhraseWords.Pair(text[position], text[position + 1]));
        return value == 0 ? default : new Step(2, PhraseWords.TryWritePair(destination, value) ? 2 : -1, DecisionKind.Phrase, -1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Step Decide(ReadOnlySpan<char> text, int position, Span<char> destination)
    {
        if (_scan.IsSpecial(text[position]))
            return _specials.Decide(text, position, destination);
        var phrase = _phrases.Find(text, position);
        return phrase < 0 ? default : _phrases.Write(phrase, destination);
    }

    /// <summary>Exchanges a pooled buffer for one of twice the size.</summary>
    public static char[] Larger(char[] buffer)
    {
        ArrayPool<char>.Shared.Return(buffer);
        return ArrayPool<char>.Shared.Rent(2 * buffer.Length);
    }
}
