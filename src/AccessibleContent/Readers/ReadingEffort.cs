using System.Globalization;

namespace AccessibleContent.Readers;

/// <summary>What one reading may cost: it ends when nobody waits for it any more, and when its source has more parts than any real page.</summary>
internal sealed class ReadingEffort(CancellationToken cancellation)
{
    /// <summary>The most lines, paragraphs, keys and the like of one source.</summary>
    public const int MostParts = 200_000;

    private int _parts;

    /// <summary>Goes on, unless nobody waits any more.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public void GoOn() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Counts one part more.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    /// <exception cref="ReadingLimitException">There are too many.</exception>
    public void CountPart()
    {
        GoOn();
        if (++_parts > MostParts)
        {
            throw new ReadingLimitException(string.Create(CultureInfo.InvariantCulture, $"正文超过 {MostParts} 行或段；请拆分后再发布。"));
        }
    }
}
