using System.Globalization;

namespace AccessibleContent.Readers;

/// <summary>Bounds the cost of one reading: it ends when it is cancelled, or when its source has more parts than any real page.</summary>
internal sealed class ReadingBudget(CancellationToken cancellation)
{
    /// <summary>The maximum number of lines, paragraphs, keys and similar parts of one source.</summary>
    public const int MostParts = 200_000;

    private int _parts;

    /// <summary>Continues unless the reading was cancelled.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public void GoOn() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Counts one more part.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="ReadingLimitException">There are too many parts.</exception>
    public void CountPart()
    {
        GoOn();
        if (++_parts > MostParts)
        {
            throw new ReadingLimitException(string.Create(CultureInfo.InvariantCulture, $"正文超过 {MostParts} 行或段；请拆分后再发布。"));
        }
    }
}
