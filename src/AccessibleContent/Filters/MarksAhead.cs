namespace AccessibleContent.Filters;

/// <summary>What stands further on in a text, each mark looked for once: to look again from every position would cost the square of the length.</summary>
internal sealed class MarksAhead(string text)
{
    private readonly int?[] _lastClosing = new int?[SentenceBorders.Closing.Length];
    private int _nextStop = -1;

    /// <summary>Says whether the closing mark of a pair stands after a position.</summary>
    public bool HasClosing(int pair, int position) =>
        (_lastClosing[pair] ??= text.LastIndexOf(SentenceBorders.Closing[pair])) > position;

    /// <summary>Gives the next 。！？ after a position, which never goes back; the text's length where there is none.</summary>
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
