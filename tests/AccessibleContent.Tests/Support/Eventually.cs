namespace AccessibleContent.Tests.Support;

/// <summary>Waits until a condition holds, and no longer.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until a condition holds; fails where it does not within half a minute.</summary>
    public static async Task TrueAsync(Func<Task<bool>> holds, Func<string>? otherwise = null)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(start) < Most,
                otherwise?.Invoke() ?? "The condition did not hold within half a minute.");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Waits until a condition holds.</summary>
    public static Task TrueAsync(Func<bool> holds, Func<string>? otherwise = null) => TrueAsync(() => Task.FromResult(holds()), otherwise);
}
