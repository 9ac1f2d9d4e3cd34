namespace AccessibleContent.Filters;

/// <summary>Finds where sentences end: after 。！？ and their closing marks, outside quotations and brackets.</summary>
/// <param name="limit">The length past which a sentence may also be broken after ；, in characters.</param>
public sealed class SentenceBorders(int limit)
{
    private const string Opening = "“‘「『（《〈【〔(";
    private const string Closing = "”’」』）》〉】〕)";

    private int _depth;
    private int _length;

    /// <summary>Cuts a run of text after each sentence that ends in it; a sentence may have begun in an earlier run.</summary>
    public IEnumerable<(string Text, bool Ends)> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            _depth = Math.Max(0, _depth + Step(text, i));
            _length++;
            if (_depth == 0 && EndsAt(text, i))
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
    private static int Step(string text, int index) => Opening.IndexOf(text[index]) switch
    {
        < 0 => Closing.Contains(text[index]) ? -1 : 0,
        var pair => text.IndexOf(Closing[pair], index) < 0 ? 0 : 1,
    };

    private bool EndsAt(string text, int index) =>
        !FollowedByMark(text, index) && (IsStop(text, index) || (text[index] == '；' && TooLong(text, index)));

    // 。” ends a sentence at the closing mark, not before it.
    private static bool IsStop(string text, int index) =>
        "。！？".Contains(text[index])
        || (index > 0 && Closing.Contains(text[index]) && IsStop(text, index - 1));

    private static bool FollowedByMark(string text, int index) =>
        index + 1 < text.Length && (Closing.Contains(text[index + 1]) || "。！？".Contains(text[index + 1]));

    private bool TooLong(string text, int index)
    {
        var stop = text.AsSpan(index + 1).IndexOfAny("。！？");
        return _length + (stop < 0 ? text.Length - index : stop + 1) > limit;
    }
}
