using AccessibleContent.Filters;

namespace AccessibleContent.Api.Notices;

/// <summary>
/// The part of a trace that fits into one response; the rest is counted. A short notice of ambiguous characters has a trace of
/// fifty times its size.
/// </summary>
internal sealed class ShownTrace
{
    private const long MostBytes = 16 * 1024 * 1024;

    // The names, marks and numbers of one stretch, and the maximum size of one UTF-16 unit in JSON.
    private const int BytesAround = 320;
    private const int BytesOfUnit = 6;

    private readonly List<TracedSpan> _items = [];

    /// <summary>Takes stretches until the response is full.</summary>
    public ShownTrace(IEnumerable<TracedSpan> spans, CancellationToken cancellation)
    {
        var bytes = 0L;
        foreach (var span in spans)
        {
            cancellation.ThrowIfCancellationRequested();
            Doubts += span.Doubtful ? 1 : 0;
            bytes += BytesAround + ((long)BytesOfUnit * Units(span));
            if (bytes <= MostBytes)
            {
                _items.Add(span);
            }
            else
            {
                Omitted++;
            }
        }
    }

    /// <summary>Gets the stretches in the response.</summary>
    public IReadOnlyList<TracedSpan> Items => _items;

    /// <summary>Gets the number of all stretches that only a default decided.</summary>
    public int Doubts { get; }

    /// <summary>Gets the number of omitted stretches.</summary>
    public int Omitted { get; }

    private static int Units(TracedSpan span) =>
        span.Part.Length
        + span.Source.Length
        + span.Result.Length
        + span.DecidedBy.Length
        + (span.Reason?.Length ?? 0)
        + span.Context.Length;
}
