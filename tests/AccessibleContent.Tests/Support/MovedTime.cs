namespace AccessibleContent.Tests.Support;

/// <summary>The time of the machine, moved as far as a test wants it.</summary>
internal sealed class MovedTime : TimeProvider
{
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(By.TotalSeconds * System.TimestampFrequency);
}
