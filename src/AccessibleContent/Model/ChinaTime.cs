namespace AccessibleContent.Model;

/// <summary>The time of China: one zone, without summer time since 1991.</summary>
public static class ChinaTime
{
    /// <summary>Gets the offset from UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>Converts a moment to China's time.</summary>
    public static DateTimeOffset InChina(this DateTimeOffset moment) =>
        moment > DateTimeOffset.MaxValue - Offset ? moment : moment.ToOffset(Offset);
}
