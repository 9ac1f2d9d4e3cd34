using System.Collections.Concurrent;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>
/// The hosts that have just not answered. They are left alone for a minute, so that a notice with fifty pictures of a host that is down
/// waits once for it, and an import of thousands of pages hardly at all.
/// </summary>
internal sealed class SilentHosts(TimeProvider clock)
{
    private const int Most = 1_000;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, long> _since = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether the host of an address is to be left alone.</summary>
    public bool Has(Uri address) =>
        _since.TryGetValue(address.Authority, out var since) && clock.GetElapsedTime(since) < Rest;

    /// <summary>Notes whether the host of an address has answered.</summary>
    public void Note(Uri address, bool isSilent)
    {
        if (!isSilent)
        {
            _since.TryRemove(address.Authority, out _);
            return;
        }

        if (_since.Count >= Most)
        {
            _since.Clear();
        }

        _since[address.Authority] = clock.GetTimestamp();
    }
}
