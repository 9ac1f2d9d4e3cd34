using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace AccessibleContent.Tests.Store.Leases;

/// <summary>The clock of one process: it goes on while the process is paused, and what its timers should have done comes later.</summary>
internal sealed class PausableTime(FakeTimeProvider shared) : TimeProvider
{
    private readonly ConcurrentQueue<Action> _missed = [];
    private volatile bool _isPaused;

    public override long TimestampFrequency => shared.TimestampFrequency;

    public bool IsPaused => _isPaused;

    public override DateTimeOffset GetUtcNow() => shared.GetUtcNow();

    public override long GetTimestamp() => shared.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        shared.CreateTimer(passed => Run(() => callback(passed)), state, dueTime, period);

    public void Pause() => _isPaused = true;

    public void Continue()
    {
        _isPaused = false;
        while (_missed.TryDequeue(out var missed))
        {
            missed();
        }
    }

    private void Run(Action action)
    {
        if (_isPaused)
        {
            _missed.Enqueue(action);
        }
        else
        {
            action();
        }
    }
}
