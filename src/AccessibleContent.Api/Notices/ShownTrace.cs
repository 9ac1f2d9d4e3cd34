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

    private readonly List<TracedSpan> _doubtful = [];
    private readonly List<TracedSpan> _others = [];
    private long _bytes;

    /// <summary>Takes stretches until the response is full; a doubtful one takes the place of others.</summary>
    public ShownTrace(IEnumerable<TracedSpan> spans, CancellationToken cancellation)
    {
        foreach (var span in spans)
        {
            cancellation.ThrowIfCancellationRequested();
            Doubts += span.Doubtful ? 1 : 0;
            Add(span);
        }
    }

    /// <summary>Gets the stretches in the response: the doubtful ones, then the others, each in reading order.</summary>
    public IReadOnlyList<TracedSpan> Items => [.. _doubtful, .. _others];

    /// <summary>Gets the number of all doubtful stretches.</summary>
    public int Doubts { get; }

    /// <summary>Gets the number of omitted stretches.</summary>
    public int Omitted { get; private set; }

    private void Add(TracedSpan span)
    {
        for (_bytes += Bytes(span); span.Doubtful && _bytes > MostBytes && _others.Count > 0; Omitted++)
        {
            _bytes -= Bytes(_others[^1]);
            _others.RemoveAt(_others.Count - 1);
        }

        if (_bytes <= MostBytes)
        {
            (span.Doubtful ? _doubtful : _others).Add(span);
        }
        else
        {
            _bytes -= Bytes(span);
            Omitted++;
        }
    }

    private static long Bytes(TracedSpan span) => BytesAround + ((long)BytesOfUnit * Units(span));

    private static int Units(TracedSpan span) =>
        span.Part.Length
        + span.Source.Length
        + span.Result.Length
        + span.DecidedBy.Length
        + (span.Reason?.Length ?? 0)
        + span.Context.Length;
}
