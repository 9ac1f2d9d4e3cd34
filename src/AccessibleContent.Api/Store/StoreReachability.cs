using System.Diagnostics.Metrics;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store.Sqlite;

namespace AccessibleContent.Api.Store;

/// <summary>What is known of the store without asking it: whether it answered the last time, and whether it could be written.</summary>
internal sealed partial class StoreReachability
{
    private static readonly StoreTrouble[] Told = [StoreTrouble.Unreachable, StoreTrouble.Full, StoreTrouble.ReadOnly];

    // The watch asks twice a second; what has not been heard of for this long is not known any more.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _clock;
    private readonly ILogger<StoreReachability> _logger;
    private volatile bool _isReachable = true;
    private int _writing;
    private long _heardAt;

    /// <param name="meter">Tells the state as figures.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Hears when the store can no longer be written, and when it can again.</param>
    public StoreReachability(ServiceMeter meter, TimeProvider clock, ILogger<StoreReachability> logger)
    {
        (_clock, _logger, _heardAt) = (clock, logger, clock.GetTimestamp());
        meter.Gauge("accessible_content.store.trouble", "What the store suffers from: 1 while it lasts.", Read);
    }

    /// <summary>Gets a value indicating whether it answered.</summary>
    public bool IsReachable => _isReachable;

    /// <summary>Gets what keeps it from being written; <see cref="StoreTrouble.None"/> where nothing is known to.</summary>
    public StoreTrouble Writing => (StoreTrouble)Volatile.Read(ref _writing);

    /// <summary>Gets what the store suffers from as a whole.</summary>
    public StoreTrouble Trouble => !_isReachable || _clock.GetElapsedTime(Volatile.Read(ref _heardAt)) > Silence ? StoreTrouble.Unreachable : Writing;

    /// <summary>Notes how asking it ended.</summary>
    public void Note(bool answered)
    {
        _isReachable = answered;
        Volatile.Write(ref _heardAt, _clock.GetTimestamp());
    }

    /// <summary>Notes how writing ended; said once when it changes.</summary>
    public void NoteWriting(StoreTrouble trouble)
    {
        if (Interlocked.Exchange(ref _writing, (int)trouble) == (int)trouble)
        {
            return;
        }

        if (trouble == StoreTrouble.None)
        {
            Writable(_logger);
        }
        else
        {
            Unwritable(_logger, trouble.Name());
        }
    }

    private IEnumerable<Measurement<long>> Read()
    {
        var now = Trouble;
        return Told.Select(trouble => new Measurement<long>(trouble == now ? 1 : 0, new KeyValuePair<string, object?>("trouble", trouble.Name())));
    }

    [LoggerMessage(32, LogLevel.Error, "The store cannot be written: {Trouble}; what is published is read as before")]
    private static partial void Unwritable(ILogger logger, string trouble);

    [LoggerMessage(33, LogLevel.Information, "The store can be written again")]
    private static partial void Writable(ILogger logger);
}
