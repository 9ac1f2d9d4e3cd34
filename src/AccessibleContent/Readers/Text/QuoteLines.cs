namespace AccessibleContent.Readers.Text;

/// <summary>Finds the source line that a remark quotes: the first occurrence of the quotation.</summary>
internal sealed class QuoteLines(string text)
{
    private const int Enough = 40;

    // Above this size, a quotation that is broken by tags is not searched for: the source's letters would have to be copied first.
    private const int MostLettered = 1 << 20;

    private readonly Dictionary<string, int?> _known = new(StringComparer.Ordinal);
    private readonly Lazy<SourceLines> _letters = new(() => new(text));

    // Each search may scan the whole source, and a page can cause any number of remarks.
    private long _characters = 100_000_000;

    /// <summary>Returns the line, from 1; null if nothing is quoted, or the quotation is not found.</summary>
    public int? Of(string message)
    {
        if (Quoted(message) is not { } quote)
        {
            return null;
        }

        if (!_known.TryGetValue(quote, out var line))
        {
            _known[quote] = line = Search(quote);
        }

        return line;
    }

    /// <summary>Returns whether a message may contain a quote.</summary>
    public static bool HasQuote(string message) => message.Contains('“', StringComparison.Ordinal);

    // As written, or else by its letters alone: an editor may have broken it with tags, references and spaces.
    private int? Search(string quote)
    {
        if (_characters <= 0)
        {
            return null;
        }

        var at = text.IndexOf(quote, StringComparison.Ordinal);
        _characters -= at < 0 ? text.Length : at;
        return at >= 0 ? text.AsSpan(0, at).Count('\n') + 1 : text.Length > MostLettered ? null : _letters.Value.Find(quote);
    }

    private static string? Quoted(string message)
    {
        var (open, close) = (message.IndexOf('“', StringComparison.Ordinal), message.IndexOf('”', StringComparison.Ordinal));
        if (open < 0 || close <= open + 1)
        {
            return null;
        }

        // A long quotation is cut by the remark's own ellipsis.
        var quote = message[(open + 1)..Math.Min(close, open + 1 + Enough)];
        return quote.IndexOf('…', StringComparison.Ordinal) is > 0 and var cut ? quote[..cut] : quote;
    }
}
