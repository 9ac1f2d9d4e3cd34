using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Publishing;

/// <summary>The wait for what is scheduled, while somebody sets the clock.</summary>
public sealed class ScheduleClockTests
{
    [Fact]
    public async Task A_clock_that_is_set_forward_is_noticed_within_seconds()
    {
        var clock = new SetClock();
        var waiting = new Schedule(clock).WaitAsync(clock.GetUtcNow().AddHours(3), TimeSpan.FromMinutes(1), default);
        await Task.Delay(200);
        Assert.False(waiting.IsCompleted);
        clock.Ahead = TimeSpan.FromHours(4);
        await waiting.WaitAsync(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_keep_the_look_at_the_store_from_coming()
    {
        var clock = new SetClock();
        var waiting = new Schedule(clock).WaitAsync(clock.GetUtcNow().AddSeconds(1), TimeSpan.FromSeconds(3), default);
        clock.Ahead = TimeSpan.FromHours(-5);
        await waiting.WaitAsync(TimeSpan.FromSeconds(20));
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

    private sealed class SetClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
