namespace AccessibleContent.Api.Store;

/// <summary>
/// A lease that this node has. It ends here before it ends in the store: by the monotonic clock, which counts while the process is paused,
/// and by the time of day, which counts while the machine is. Whoever writes under it asks first.
/// </summary>
internal sealed class Lease : IDisposable
{
    private static readonly TimeSpan Whole = Leadership.Duration - Leadership.Margin;

    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _ended;
    private readonly Lock _extending = new();
    private (long At, DateTimeOffset Day) _asked;

    /// <param name="asked">When the lease was asked for.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="stopping">The shutdown of the service, which ends the work as a loss does.</param>
    public Lease((long At, DateTimeOffset Day) asked, TimeProvider clock, CancellationToken stopping)
    {
        (_clock, _asked) = (clock, asked);
        _lost = new(Whole, clock);
        _ended = CancellationTokenSource.CreateLinkedTokenSource(_lost.Token, stopping);
        Token = _ended.Token;
    }

    /// <summary>Gets a value indicating whether an earlier holder never gave the lease back: its work may be half done.</summary>
    public bool HasPredecessor { get; init; }

    /// <summary>Gets what is cancelled when the lease is lost, or the service stops.</summary>
    public CancellationToken Token { get; }

    /// <summary>Gets a value indicating whether this node still has the lease.</summary>
    public bool IsHeld
    {
        get
        {
            lock (_extending)
            {
                return !_lost.IsCancellationRequested && Left > TimeSpan.Zero;
            }
        }
    }

    private TimeSpan Left
    {
        get
        {
            var (passed, day) = (_clock.GetElapsedTime(_asked.At), _clock.GetUtcNow() - _asked.Day);
            return Whole - (passed > day ? passed : day);
        }
    }

    /// <summary>Ends the work if the lease is lost, however late its token would be cancelled.</summary>
    public void ThrowIfLost()
    {
        if (!IsHeld)
        {
            Lose();
        }

        Token.ThrowIfCancellationRequested();
    }

    /// <summary>Lets the lease last longer, from the moment before it was renewed; one that has ended meanwhile stays lost.</summary>
    public void Extend((long At, DateTimeOffset Day) asked)
    {
        if (!IsHeld)
        {
            Lose();
            return;
        }

        lock (_extending)
        {
            _asked = asked;
        }

        _lost.CancelAfter(Whole);
    }

    /// <summary>Ends the lease: another node has it.</summary>
    public void Lose() => _lost.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended.Dispose();
        _lost.Dispose();
    }
}
