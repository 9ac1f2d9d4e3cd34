namespace AccessibleContent.Checks;

/// <summary>Finds the line of a source that a remark quotes: the first place of the quotation.</summary>
internal sealed class QuoteLines(string text)
{
    private const int Enough = 40;

    // Each search may go through the whole source.
    private const int MostSearches = 400;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>Gives the line, from 1; 1 where nothing is quoted, or the quotation stands nowhere.</summary>
    public int Of(string message)
    {
        var (open, close) = (message.IndexOf('“', StringComparison.Ordinal), message.IndexOf('”', StringComparison.Ordinal));
        if (open < 0 || close <= open + 1)
        {
            return 1;
        }

        var quote = message[(open + 1)..Math.Min(close, open + 1 + Enough)];
        if (!_known.TryGetValue(quote, out var line) && _known.Count < MostSearches)
        {
            var at = text.IndexOf(quote, StringComparison.Ordinal);
            line = at < 0 ? 1 : text.AsSpan(0, at).Count('\n') + 1;
            _known.Add(quote, line);
        }

        return Math.Max(1, line);
    }
}
