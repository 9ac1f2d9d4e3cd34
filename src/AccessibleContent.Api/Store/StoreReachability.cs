using System.Diagnostics.Metrics;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.Store;

/// <summary>The last known state of the store: whether it responded, and whether it is writable.</summary>
internal sealed partial class StoreReachability
{
    private static readonly StoreTrouble[] Told = [StoreTrouble.Unreachable, StoreTrouble.Full, StoreTrouble.ReadOnly];

    // The watch queries the store twice a second; after this long without news the state is unknown.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _clock;
    private readonly ILogger<StoreReachability> _logger;
    private volatile bool _isReachable = true;
    private int _writing;
    private int _standby;
    private long _heardAt;

    /// <param name="meter">Publishes the state as metrics.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Logs when the store stops being writable and when it is writable again.</param>
    public StoreReachability(ServiceMeter meter, TimeProvider clock, ILogger<StoreReachability> logger)
    {
        (_clock, _logger, _heardAt) = (clock, logger, clock.GetTimestamp());
        meter.Gauge("accessible_content.store.trouble", "Trouble of the store: 1 while it lasts.", Read);
    }

    /// <summary>Gets a value indicating whether the store responded to the last query.</summary>
    public bool IsReachable => _isReachable;

    /// <summary>Gets the trouble that prevents writes; <see cref="StoreTrouble.None"/> if none is known.</summary>
    public StoreTrouble Writing => (StoreTrouble)Volatile.Read(ref _writing);

    /// <summary>Gets the trouble of the store as a whole.</summary>
    public StoreTrouble Trouble =>
        !_isReachable || _clock.GetElapsedTime(Volatile.Read(ref _heardAt)) > Silence ? StoreTrouble.Unreachable : Writing;

    /// <summary>Gets the last known state of the standby.</summary>
    public StandbyState Standby => (StandbyState)Volatile.Read(ref _standby);

    /// <summary>Records how a standby has answered.</summary>
    public void NoteStandby(StandbyState state) => Volatile.Write(ref _standby, (int)state);

    /// <summary>Records the outcome of a query.</summary>
    public void Note(bool answered)
    {
        _isReachable = answered;
        Volatile.Write(ref _heardAt, _clock.GetTimestamp());
    }

    /// <summary>Records the outcome of a write; a change is logged once.</summary>
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
        return Told.Select(trouble => new Measurement<long>(
            trouble == now ? 1 : 0,
            new KeyValuePair<string, object?>("trouble", trouble.Name())));
    }

    [LoggerMessage(32, LogLevel.Error, "The store is not writable: {Trouble}; published notices can still be read")]
    private static partial void Unwritable(ILogger logger, string trouble);

    [LoggerMessage(33, LogLevel.Information, "The store is writable again")]
    private static partial void Writable(ILogger logger);
}
