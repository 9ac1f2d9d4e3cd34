namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>
/// When a failed delivery is attempted again: after 5 seconds, then twice as long each time up to 6 hours, with up to a quarter more by
/// chance, for 3 days.
/// </summary>
/// <remarks>The moment is stored, so that a restart continues: a retry policy in memory could not.</remarks>
internal static class RetrySchedule
{
    /// <summary>How long a delivery is attempted.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    private const double Spread = 0.25;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Most = TimeSpan.FromHours(6);

    /// <summary>Returns the pause after a failed attempt; null if that was the last.</summary>
    /// <param name="attempts">The number of attempts so far.</param>
    /// <param name="age">The time since the first of them.</param>
    /// <param name="chance">A number from 0 up to 1.</param>
    public static TimeSpan? After(int attempts, TimeSpan age, double chance)
    {
        if (age >= Longest)
        {
            return null;
        }

        var pause = Math.Min(First.TotalSeconds * Math.Pow(2, Math.Clamp(attempts - 1, 0, 30)), Most.TotalSeconds);
        return TimeSpan.FromSeconds(pause * (1 + (Spread * chance)));
    }
}
