using System.Buffers;

namespace AccessibleContent.Hanzi;

/// <summary>Everything one script needs, composed: immutable, and safe to use from many threads.</summary>
internal sealed class ConversionTable
{
    private readonly uint[] _units;
    private readonly PhraseTable _phrases;
    private readonly SpecialCharacters _specials;
    private readonly Dictionary<int, CharacterDecision> _characters;
    private readonly string[] _origins;

    public ConversionTable(PhraseTable phrases, Dictionary<int, CharacterDecision> characters, string[] origins, RuleSet rules)
    {
        _phrases = phrases;
        _units = UnitWords.For(phrases, characters, rules);
        _specials = new SpecialCharacters(phrases, characters, rules);
        _characters = characters;
        _origins = origins;
        Rules = rules;
    }

    public RuleSet Rules { get; }

    /// <summary>The source that decides a phrase.</summary>
    public string OriginOf(int phrase) => _origins[_phrases[phrase].Origin];

    /// <summary>The decision for a text that is a single character, when there is one.</summary>
    public CharacterDecision? Find(string character) =>
        _characters.TryGetValue(Characters.First(character), out var decision) ? decision : null;

    /// <summary>Says whether OpenCC knows more than one form of a character.</summary>
    public bool IsAmbiguous(int character) => _characters.TryGetValue(character, out var decision) && decision.IsAmbiguous;

    /// <summary>Converts a text; the same instance comes back when nothing changes.</summary>
    public string Convert(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + 64);
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
        var unobserved = default(Unobserved);
        if (!CompatibilityIdeographs.MayOccurIn(text))
            return TryPass(text, destination, out written, ref unobserved);
        var standard = ArrayPool<char>.Shared.Rent(2 * text.Length);
        var length = CompatibilityIdeographs.Replace(text, standard, []);
        var fits = TryPass(standard.AsSpan(0, length), destination, out written, ref unobserved);
        ArrayPool<char>.Shared.Return(standard);
        return fits;
    }

    /// <summary>Converts a text without compatibility ideographs, and tells every decision.</summary>
    public (string Result, IReadOnlyList<TracedDecision> Decisions) Watch(string text)
    {
        for (var room = text.Length + 64; ; room *= 2)
        {
            var buffer = new char[room];
            var observer = new TraceObserver();
            if (TryPass(text, buffer, out var written, ref observer))
                return (new string(buffer, 0, written), observer.Decisions);
        }
    }

    /// <summary>The one pass over a text without compatibility ideographs.</summary>
    public bool TryPass<TObserver>(ReadOnlySpan<char> text, Span<char> destination, out int written, ref TObserver observer)
        where TObserver : struct, IDecisionObserver
    {
        var units = _units;
        var read = 0;
        written = 0;
        var wrote = 0;
        while (read < text.Length)
        {
            var unit = units[text[read]];
            if (unit > char.MaxValue)
            {
                if ((unit & CharacterFlags.IsSpecial) != 0)
                {
                    var step = _specials.Decide(text, read, destination[wrote..], wrote, ref observer);
                    if (step.HasNoRoom)
                        return false;
                    read += step.Read;
                    wrote += step.Written;
                    continue;
                }

                var found = _phrases.Find(text, read);
                if (found >= 0)
                {
                    ref readonly var phrase = ref _phrases[found];
                    if (!_phrases.TryWrite(phrase, destination[wrote..]))
                        return false;
                    observer.Observe(read, wrote, DecisionKind.Phrase, found);
                    read += phrase.KeyLength;
                    wrote += phrase.ValueLength;
                    continue;
                }
            }

            if ((uint)wrote >= (uint)destination.Length)
                return false;
            observer.Observe(read, wrote, DecisionKind.Character, 0);
            destination[wrote++] = (char)unit;
            read++;
        }

        written = wrote;
        return true;
    }

    private static char[] Larger(char[] buffer)
    {
        ArrayPool<char>.Shared.Return(buffer);
        return ArrayPool<char>.Shared.Rent(2 * buffer.Length);
    }
}
