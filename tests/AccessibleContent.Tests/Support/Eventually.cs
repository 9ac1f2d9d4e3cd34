namespace AccessibleContent.Tests.Support;

/// <summary>Waits for what happens soon, and no longer than it takes.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until something holds; fails where it does not hold within half a minute.</summary>
    public static async Task TrueAsync(Func<Task<bool>> holds, Func<string>? otherwise = null)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Most, otherwise?.Invoke() ?? "It did not happen within half a minute.");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Waits until something holds.</summary>
    public static Task TrueAsync(Func<bool> holds, Func<string>? otherwise = null) => TrueAsync(() => Task.FromResult(holds()), otherwise);
}
