namespace AccessibleContent.Tests.Intake.Crawl;

/// <summary>A clock on which waiting takes a twentieth of the time.</summary>
internal sealed class HastyTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(System.CreateTimer(callback, state, Hasty(dueTime), Hasty(period)));

    private static TimeSpan Hasty(TimeSpan time) => time < TimeSpan.Zero ? time : time / 20;

    private sealed class Timer(ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(Hasty(dueTime), Hasty(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
