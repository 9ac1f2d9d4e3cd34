namespace AccessibleContent.Api.Sound;

/// <summary>The sounds that could not be made, and when each is tried again: after growing pauses.</summary>
internal sealed class SoundFailures(TimeProvider clock)
{
    // More than ever fail at a time; the one that is tried again first is forgotten for another.
    private const int MostNames = 1_000;
    private const int MostDoublings = 6;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (int Times, DateTimeOffset Until)> _failed = [];

    /// <summary>Returns how long a sound is not tried again; null if it may be tried.</summary>
    public TimeSpan? PauseOf(string name)
    {
        lock (_failed)
        {
            return _failed.TryGetValue(name, out var failure) && failure.Until - clock.GetUtcNow() is var left && left > TimeSpan.Zero
                ? left
                : null;
        }
    }

    /// <summary>Notes that a sound could not be made.</summary>
    /// <returns>How long it is not tried again.</returns>
    public TimeSpan Add(string name)
    {
        lock (_failed)
        {
            var times = _failed.GetValueOrDefault(name).Times;
            var pause = First * Math.Pow(2, Math.Min(times, MostDoublings));
            if (times == 0 && _failed.Count >= MostNames)
            {
                _failed.Remove(_failed.MinBy(pair => pair.Value.Until).Key);
            }

            _failed[name] = (times + 1, clock.GetUtcNow() + pause);
            return pause;
        }
    }

    /// <summary>Notes that a sound could be made.</summary>
    public void Remove(string name)
    {
        lock (_failed)
        {
            _failed.Remove(name);
        }
    }
}
