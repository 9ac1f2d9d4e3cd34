using AccessibleContent.Api.Http.Requests;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>
/// Slows down the guessing of keys, per client: after some unknown keys, the client's keys are ignored for a while, which doubles
/// with each further one. A key that has come from the same client before is always checked, so that no one behind the address of
/// an office locks the office out; other clients are not affected.
/// </summary>
internal sealed class GuessThrottle(TimeProvider clock)
{
    /// <summary>How many unknown keys a client may send before it has to wait.</summary>
    public const int Free = 10;

    /// <summary>The longest wait, in seconds.</summary>
    public const int LongestWait = 60;

    /// <summary>The maximum number of clients remembered, and of keys with theirs.</summary>
    internal const int Most = 10_000;

    // Since the last unknown key.
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);

    private readonly Lock _turn = new();
    private readonly Dictionary<ClientNetwork, Guesses> _guesses = [];
    private readonly HashSet<(ClientNetwork Client, string Holder)> _known = [];

    /// <summary>Gets the number of clients remembered.</summary>
    internal int Count => _guesses.Count;

    /// <summary>
    /// Records a key, unknown if <paramref name="holder"/> is null; returns how many seconds the client has to wait, null if the
    /// key is accepted for checking.
    /// </summary>
    public int? Judge(ClientNetwork client, string? holder)
    {
        lock (_turn)
        {
            // A monotonic clock.
            var now = clock.GetElapsedTime(0);
            var before = _guesses.TryGetValue(client, out var found) && now - found.Last < Forgotten ? found : default;
            if (before.Until > now && !(holder is not null && _known.Contains((client, holder))))
            {
                return (int)Math.Ceiling((before.Until - now).TotalSeconds);
            }

            Note(client, holder, before, now);
            return null;
        }
    }

    private void Note(ClientNetwork client, string? holder, Guesses before, TimeSpan now)
    {
        if (holder is not null)
        {
            Forget(_known);
            _known.Add((client, holder));
            return;
        }

        Forget(now);
        var count = before.Count + 1;
        var wait = count < Free ? 0 : Math.Min(LongestWait, 1L << Math.Min(count - Free, 30));
        _guesses[client] = new(count, now, now + TimeSpan.FromSeconds(wait));
    }

    private static void Forget(HashSet<(ClientNetwork Client, string Holder)> known)
    {
        if (known.Count >= Most)
        {
            known.Clear();
        }
    }

    // Memory is bounded, however many addresses a client has: expired entries go first, then those with the shortest wait.
    private void Forget(TimeSpan now)
    {
        if (_guesses.Count < Most)
        {
            return;
        }

        foreach (
            var (client, _) in _guesses
                .OrderBy(one => now - one.Value.Last >= Forgotten ? TimeSpan.MinValue : one.Value.Until)
                .Take(Most / 4)
                .ToList())
        {
            _guesses.Remove(client);
        }
    }

    private readonly record struct Guesses(int Count, TimeSpan Last, TimeSpan Until);
}
