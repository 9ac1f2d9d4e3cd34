using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Trace;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>
/// A text in the script of a rendition, in which the places of the published text can be found: a conversion may change the number of
/// characters, and some converted words are those of another place.
/// </summary>
internal sealed class ConvertedText
{
    private readonly StringBuilder _text = new();
    private readonly List<Part> _parts = [];
    private int _published;

    /// <summary>Converts the runs of a text as a rendition does; those that no conversion maps stay as they are.</summary>
    /// <param name="runs">The published text, run by run.</param>
    /// <param name="codes">What no conversion may change.</param>
    /// <param name="converter">The engine, knowing the names of the notice; null where nothing is converted.</param>
    /// <param name="script">The script of the rendition.</param>
    /// <param name="finish">What is done to a converted piece; the number of its characters stays.</param>
    public static ConvertedText Of(
        IEnumerable<(string Text, bool IsMapped)> runs,
        Codes codes,
        IScriptConverter? converter,
        HanScript script,
        Func<string, string> finish)
    {
        var converted = new ConvertedText();
        foreach (var (text, isMapped) in runs)
        {
            foreach (var (place, isCode) in isMapped && converter is not null ? codes.PiecesOf(text) : [(Range.All, true)])
            {
                converted.Add(text[place], isCode ? null : converter, script, finish);
            }
        }

        return converted;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Finds a place of the published text; where its characters have no place of their own, all that stands for them.</summary>
    public (int Start, int End) Place(int start, int end) =>
        (_parts.Find(part => start < part.End)?.From(start) ?? _text.Length, _parts.FindLast(part => part.Start < end)?.To(end) ?? 0);

    /// <summary>Returns whether it is known which characters stand for a place of the published text.</summary>
    public bool Knows(int start, int end) => _parts.TrueForAll(part => part.IsKnown || part.End <= start || end <= part.Start);

    private void Add(string text, IScriptConverter? converter, HanScript script, Func<string, string> finish)
    {
        if (converter is null)
        {
            Add(text.Length, text, isKnown: true);
        }
        else if (converter is ITracingConverter tracing)
        {
            var (spans, start) = (tracing.Trace(text, script), _text.Length);
            foreach (var span in spans)
            {
                Add(span.Source.Length, span.Result, isKnown: true);
            }

            var finished = finish(_text.ToString(start, _text.Length - start));
            _text.Remove(start, _text.Length - start).Append(finished);
        }
        else
        {
            var result = finish(converter.Convert(text, script));
            Add(text.Length, result, isKnown: result.Length == text.Length);
        }
    }

    private void Add(int length, string result, bool isKnown)
    {
        _parts.Add(new(_published, _published + length, _text.Length, _text.Length + result.Length, isKnown));
        _published += length;
        _text.Append(result);
    }

    // A part of equal lengths is one character for one.
    private sealed record Part(int Start, int End, int ResultStart, int ResultEnd, bool IsKnown)
    {
        private bool IsEven => End - Start == ResultEnd - ResultStart;

        public int From(int start) => IsEven ? ResultStart + Math.Max(0, start - Start) : ResultStart;

        public int To(int end) => IsEven ? ResultEnd - Math.Max(0, End - end) : ResultEnd;
    }
}
