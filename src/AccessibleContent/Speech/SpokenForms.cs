using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Speech.Lexicon;
using AccessibleContent.Speech.Normalisation;

namespace AccessibleContent.Speech;

/// <summary>What a line of plain text sounds like in a script: the site's names first, then numbers, then words.</summary>
public sealed class SpokenForms
{
    private static readonly ConditionalWeakTable<IScriptConverter, ConditionalWeakTable<SayTerms, OfScripts>> Known = [];

    private readonly WordTable _names;
    private readonly SearchValues<char> _starts;
    private readonly NumberRules _numbers;
    private readonly WordSounds? _words;

    // The voices of zh-HK speak Cantonese, in which a homophone of Mandarin is another word.
    private SpokenForms(HanScript script, IScriptConverter converter, SayTerms say)
    {
        _names = say.For(script, converter);
        _starts = SearchValues.Create([.. _names.FirstCharacters.Distinct()]);
        _numbers = NumberRules.Of(script, converter);
        _words = script == HanScript.TraditionalHongKong ? null : new(script, converter);
    }

    /// <summary>Returns those of a script, made once for each converter and each list of the site's names.</summary>
    public static SpokenForms Of(HanScript script, IScriptConverter converter, SayTerms? say = null)
    {
        var names = say ?? SayTerms.None;
        return Known.GetOrCreateValue(converter).GetOrCreateValue(names).GetOrAdd(script, one => new(one, converter, names));
    }

    /// <summary>Finds what is said otherwise than it is printed: ascending, not overlapping, in time linear in the line.</summary>
    public ImmutableArray<SpokenSpan> In(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var numbers = _numbers.In(line);
        IReadOnlyList<SpokenSpan> fixedSpans = NamesIn(line) is { } names ? Merged(names, numbers) : numbers;
        if (_words is null)
        {
            return [.. fixedSpans];
        }

        var spans = new List<SpokenSpan>();
        var start = 0;
        foreach (var span in fixedSpans)
        {
            _words.Add(line, start, span.Start, spans);
            spans.Add(span);
            start = span.End;
        }

        _words.Add(line, start, line.Length, spans);
        return [.. spans];
    }

    // A site's name with a number in it is said as the site says it.
    private static List<SpokenSpan> Merged(List<SpokenSpan> names, ImmutableArray<SpokenSpan> numbers)
    {
        var (spans, next) = (new List<SpokenSpan>(names.Count + numbers.Length), 0);
        foreach (var number in numbers)
        {
            for (; next < names.Count && names[next].Start < number.End; next++)
            {
                spans.Add(names[next]);
            }

            if (spans.Count == 0 || spans[^1].End <= number.Start)
            {
                spans.Add(number);
            }
        }

        spans.AddRange(names.Skip(next));
        return spans;
    }

    private List<SpokenSpan>? NamesIn(string line)
    {
        List<SpokenSpan>? spans = null;
        for (var at = Next(line, 0); at < line.Length;)
        {
            var name = _names.LongestAt(line.AsSpan(at));
            if (name is not null)
            {
                (spans ??= []).Add(new(at, name.Word.Length, name.Said!));
            }

            at = Next(line, at + (name?.Word.Length ?? 1));
        }

        return spans;
    }

    private int Next(string line, int at) => line.AsSpan(at).IndexOfAny(_starts) is >= 0 and var next ? at + next : line.Length;

    private sealed class OfScripts : ConcurrentDictionary<HanScript, SpokenForms>;
}
