using System.Globalization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>The time of the next scheduled publish: of what this node schedules at once, of what others do with the next round.</summary>
internal sealed class Schedule(TimeProvider clock) : IStoreFollower
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _nextTicks = long.MaxValue;
    private long _storedTicks = long.MaxValue;

    /// <summary>Reports a change to the scheduled notices; an earlier time takes effect at once.</summary>
    public void Change(DateTimeOffset? moment)
    {
        if (moment?.UtcTicks is { } ticks && ticks < Interlocked.Read(ref _nextTicks))
        {
            Interlocked.Exchange(ref _nextTicks, ticks);
        }

        _changed.TrySetResult();
    }

    /// <summary>
    /// Takes notice of the earliest time in the store. Only a change of it ends the wait: one that stays is waited for already, or cannot
    /// be published at present.
    /// </summary>
    public ValueTask FollowAsync(StoreState state, CancellationToken cancellation)
    {
        var ticks = TicksOf(state.NextMoment);
        if (Interlocked.Exchange(ref _storedTicks, ticks) != ticks && ticks != Interlocked.Read(ref _nextTicks))
        {
            Change(state.NextMoment);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Gets the seconds for which a cache may store what is current: not beyond the next scheduled publish.</summary>
    public long MaxAge => Math.Min(Representation.MaxAge, SecondsLeft);

    private long SecondsLeft => Interlocked.Read(ref _nextTicks) is < long.MaxValue and var next
        ? Math.Max(0, (next - clock.GetUtcNow().UtcTicks) / TimeSpan.TicksPerSecond)
        : int.MaxValue;

    /// <summary>Limits how long caches store a response: never beyond the next scheduled publish.</summary>
    public Representation Limit(Representation representation)
    {
        var left = SecondsLeft;
        return left < Representation.MaxAge && representation.CacheControl == Representation.Usual
            ? representation with
            {
                CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={left}, stale-if-error=86400"),
            }
            : representation;
    }

    /// <summary>Returns the current time if content is so new that the server's own <c>Date</c> may be earlier; otherwise null.</summary>
    public DateTimeOffset? NowIfNew(DateTimeOffset? modified) =>
        modified is { } moment && clock.GetUtcNow() is var now && moment > now - Glance ? now : null;

    /// <summary>
    /// Waits until the given time, or until the schedule changes, but not longer than <paramref name="most"/>. The clock may be set during
    /// the wait, which no timer notices: it is checked periodically.
    /// </summary>
    public async Task WaitAsync(DateTimeOffset? next, TimeSpan most, CancellationToken cancellation)
    {
        if (!_changed.Task.IsCompleted)
        {
            Interlocked.Exchange(ref _nextTicks, TicksOf(next));
        }

        var began = clock.GetTimestamp();
        using var stopWaiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        while (!_changed.Task.IsCompleted && Left(next, most - clock.GetElapsedTime(began)) is { Ticks: > 0 } left)
        {
            await Task.WhenAny(_changed.Task, Task.Delay(left, clock, stopWaiting.Token));
            cancellation.ThrowIfCancellationRequested();
        }

        await stopWaiting.CancelAsync();
        if (_changed.Task.IsCompleted)
        {
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private static long TicksOf(DateTimeOffset? moment) => moment?.UtcTicks ?? long.MaxValue;

    // Rounded up to whole milliseconds, the resolution of timers.
    private TimeSpan Left(DateTimeOffset? next, TimeSpan most)
    {
        var left = next is { } moment ? moment - clock.GetUtcNow() : most;
        var least = left < most ? left : most;
        return least <= TimeSpan.Zero ? TimeSpan.Zero : least < Glance ? least + TimeSpan.FromMilliseconds(1) : Glance;
    }
}
