namespace AccessibleContent.Tests.Harvesting;

/// <summary>A clock on which waiting takes a twentieth of the time.</summary>
internal sealed class HastyTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime < TimeSpan.Zero ? dueTime : dueTime / 20, period < TimeSpan.Zero ? period : period / 20);
}
