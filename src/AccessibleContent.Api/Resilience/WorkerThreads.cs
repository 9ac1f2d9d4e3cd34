namespace AccessibleContent.Api.Resilience;

/// <summary>
/// Threads that synchronous calls of a driver may hold, beside those that requests need: the pool adds a missing one only every half
/// second.
/// </summary>
internal static class WorkerThreads
{
    private static readonly Lock Changing = new();
    private static readonly Dictionary<string, int> Reserved = new(StringComparer.Ordinal);
    private static int? _first;

    /// <summary>Lets the pool have so many threads more without delay.</summary>
    /// <param name="driver">Whose calls hold them; a second reservation of the same driver replaces a smaller one.</param>
    /// <param name="count">How many calls may hold one at a time.</param>
    public static void Reserve(string driver, int count)
    {
        lock (Changing)
        {
            ThreadPool.GetMinThreads(out var threads, out var ports);
            _first ??= threads;
            Reserved[driver] = Math.Max(count, Reserved.GetValueOrDefault(driver));
            ThreadPool.SetMinThreads(_first.Value + Reserved.Values.Sum(), ports);
        }
    }
}
