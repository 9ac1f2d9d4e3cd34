namespace AccessibleContent.Tests.Support;

/// <summary>The machine's time, shifted by what a test chooses.</summary>
internal sealed class MovedTime : TimeProvider
{
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(By.TotalSeconds * System.TimestampFrequency);
}
