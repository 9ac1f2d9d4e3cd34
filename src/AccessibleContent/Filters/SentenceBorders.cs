using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Filters;

/// <summary>Finds where sentences end: after 。！？ and their closing marks, outside quotations and brackets.</summary>
/// <param name="limit">The length in characters beyond which a sentence may also be broken after ；.</param>
internal sealed class SentenceBorders(int limit)
{
    internal const string Closing = "”’」』）》〉】〕)";
    internal const string Stops = "。！？";
    private const string Opening = "“‘「『（《〈【〔(";

    private int _depth;
    private int _length;

    /// <summary>Splits a run of text after each sentence that ends in it; a sentence may have begun in an earlier run.</summary>
    public IEnumerable<(string Text, bool Ends)> Split(string text)
    {
        var (start, described, isStopped, ahead) = (0, 0, false, new MarksAhead(text));
        for (var i = 0; i < text.Length; i++)
        {
            // An ideographic description sequence is one character, whatever its parts are.
            described = Math.Max(described, i + IdeographicDescription.Length(text.AsSpan(i)));
            _depth = Math.Max(0, _depth + Step(text, i, ahead));
            _length++;

            // 。” ends a sentence at the closing mark, not before it.
            isStopped = Stops.Contains(text[i]) || (isStopped && Closing.Contains(text[i]));
            if (_depth == 0 && i + 1 >= described && !IsFollowedByMark(text, i) && (isStopped || (text[i] == '；' && IsTooLong(i, ahead))))
            {
                yield return (text[start..(i + 1)], true);
                start = i + 1;
                _length = 0;
            }
        }

        if (start < text.Length)
        {
            yield return (text[start..], false);
        }
    }

    // A mark that is never closed must not keep the rest of the paragraph together.
    private static int Step(string text, int index, MarksAhead ahead) => Opening.IndexOf(text[index]) switch
    {
        < 0 => Closing.Contains(text[index]) ? -1 : 0,
        var pair => ahead.HasClosing(pair, index) ? 1 : 0,
    };

    private static bool IsFollowedByMark(string text, int index) =>
        index + 1 < text.Length && (Closing.Contains(text[index + 1]) || Stops.Contains(text[index + 1]));

    private bool IsTooLong(int index, MarksAhead ahead) => _length + ahead.NextStop(index) - index > limit;
}
