using System.Globalization;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>When something is published next, as far as this node knows.</summary>
internal sealed class Schedule(TimeProvider clock)
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _nextTicks = long.MaxValue;

    /// <summary>Says that what waits has changed; a new moment counts from now on.</summary>
    public void Change(DateTimeOffset? moment)
    {
        if (moment?.UtcTicks is { } ticks && ticks < Interlocked.Read(ref _nextTicks))
        {
            Interlocked.Exchange(ref _nextTicks, ticks);
        }

        _changed.TrySetResult();
    }

    /// <summary>Sees to it that no cache holds an answer for longer than until something is published next.</summary>
    public Representation Limit(Representation representation)
    {
        var next = Interlocked.Read(ref _nextTicks);
        var left = next == long.MaxValue ? int.MaxValue : Math.Max(0, (next - clock.GetUtcNow().UtcTicks) / TimeSpan.TicksPerSecond);
        return left < Representation.MaxAge && representation.CacheControl == Representation.Usual
            ? representation with { CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={left}, stale-if-error=86400") }
            : representation;
    }

    /// <summary>
    /// Waits for the next moment, or until it changes, but not longer than <paramref name="most"/>. A clock may be set while it waits,
    /// of which no timer is told: it is looked at now and then.
    /// </summary>
    public async Task WaitAsync(DateTimeOffset? next, TimeSpan most, CancellationToken cancellation)
    {
        Interlocked.Exchange(ref _nextTicks, next?.UtcTicks ?? long.MaxValue);
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

    // In whole milliseconds, as timers have them, and none too few.
    private TimeSpan Left(DateTimeOffset? next, TimeSpan most)
    {
        var left = next is { } moment ? moment - clock.GetUtcNow() : most;
        var least = left < most ? left : most;
        return least <= TimeSpan.Zero ? TimeSpan.Zero : least < Glance ? least + TimeSpan.FromMilliseconds(1) : Glance;
    }
}
