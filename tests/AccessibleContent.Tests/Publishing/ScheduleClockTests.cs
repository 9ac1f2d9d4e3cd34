using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Model;
using Microsoft.Extensions.Time.Testing;

namespace AccessibleContent.Tests.Publishing;

/// <summary>The wait for scheduled notices, while somebody sets the clock.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ScheduleClockTests
{
    [Fact]
    public async Task A_clock_that_is_set_forward_is_noticed_within_seconds()
    {
        var clock = new SetClock();
        var waiting = new Schedule(clock).WaitAsync(clock.GetUtcNow().AddHours(3), TimeSpan.FromMinutes(1), default);
        clock.Run(waiting);
        Assert.False(waiting.IsCompleted);
        clock.Ahead = TimeSpan.FromHours(4);
        clock.Run(waiting);
        Assert.True(waiting.IsCompleted);
        await waiting;
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_keep_the_look_at_the_store_from_coming()
    {
        var clock = new SetClock();
        var waiting = new Schedule(clock).WaitAsync(clock.GetUtcNow().AddSeconds(1), TimeSpan.FromSeconds(3), default);
        clock.Ahead = TimeSpan.FromHours(-5);
        clock.Run(waiting);
        Assert.False(waiting.IsCompleted);
        clock.Run(waiting);
        Assert.True(waiting.IsCompleted);
        await waiting;
    }

    [Fact]
    public async Task What_changes_ends_the_wait_at_once_and_so_does_the_end_of_the_service()
    {
        using var end = new CancellationTokenSource();
        var schedule = new Schedule(TimeProvider.System);
        var waiting = schedule.WaitAsync(null, TimeSpan.FromHours(1), end.Token);
        schedule.Change(null);
        await waiting.WaitAsync(TimeSpan.FromSeconds(5));
        var again = schedule.WaitAsync(null, TimeSpan.FromHours(1), end.Token);
        Assert.False(again.IsCompleted);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => again.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    /// <summary>A clock that advances when a test says so, and that somebody sets meanwhile: timers ignore that.</summary>
    private sealed class SetClock : TimeProvider
    {
        private readonly FakeTimeProvider _running = new();
        private int _timers;

        public TimeSpan Ahead { get; set; }

        public override long TimestampFrequency => _running.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => _running.GetUtcNow() + Ahead;

        public override long GetTimestamp() => _running.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = _running.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref _timers);
            return timer;
        }

        /// <summary>Advances two seconds, and waits until that had its effect: the end of the wait, or another timer.</summary>
        public void Run(Task waiting)
        {
            var timers = Volatile.Read(ref _timers);
            _running.Advance(TimeSpan.FromSeconds(2));
            Assert.True(SpinWait.SpinUntil(() => waiting.IsCompleted || Volatile.Read(ref _timers) > timers, TimeSpan.FromSeconds(30)));
        }
    }
}
