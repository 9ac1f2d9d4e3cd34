namespace AccessibleContent.Filters;

/// <summary>
/// Finds marks further on in a text, searching for each mark once: a search from every position would take quadratic time.
/// </summary>
internal sealed class MarksAhead(string text)
{
    private readonly int?[] _lastClosing = new int?[SentenceBorders.Closing.Length];
    private int _nextStop = -1;

    /// <summary>Returns whether the closing mark of a pair occurs after a position.</summary>
    public bool HasClosing(int pair, int position) =>
        (_lastClosing[pair] ??= text.LastIndexOf(SentenceBorders.Closing[pair])) > position;

    /// <summary>Returns the next 。！？ after a position that never decreases; the text's length where there is none.</summary>
    public int NextStop(int position)
    {
        if (_nextStop <= position)
        {
            var stop = text.AsSpan(position + 1).IndexOfAny(SentenceBorders.Stops);
            _nextStop = stop < 0 ? text.Length : position + 1 + stop;
        }

        return _nextStop;
    }
}
