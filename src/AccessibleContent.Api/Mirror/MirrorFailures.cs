using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Mirror;

/// <summary>What could not be written into a mirror: counted in each update, said once for what it is and why.</summary>
internal sealed partial class MirrorFailures(ILogger logger)
{
    // Where the disk is full, every notice fails for one reason.
    private const int MostSaid = 100;

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>Begins an update.</summary>
    public void Begin() => _failed.Clear();

    /// <summary>Ends an update; what goes well again may be said anew when it fails once more.</summary>
    /// <returns>How many failed.</returns>
    public int End()
    {
        _said.IntersectWith(_failed);
        return _failed.Count;
    }

    /// <summary>Makes one part of the mirror; only an outage of the store ends the others.</summary>
    /// <returns>What <paramref name="make"/> gives; false where it failed.</returns>
    public async Task<bool> AttemptAsync(string what, Func<Task<bool>> make)
    {
        try
        {
            return await make();
        }
#pragma warning disable CA1031 // One of thousands; the log has the whole of it.
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreUnavailableException))
#pragma warning restore CA1031
        {
            Note(what, failure);
            return false;
        }
    }

    /// <summary>Makes one part of the mirror, as <see cref="AttemptAsync"/>.</summary>
    public void Attempt(string what, Action make)
    {
        try
        {
            make();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Note(what, failure);
        }
    }

    private void Note(string what, Exception failure)
    {
        _failed.Add(what);
        if (_said.Count < MostSaid && _said.Add(what))
        {
            NotMirrored(logger, what, failure);
        }
    }

    [LoggerMessage(42, LogLevel.Error, "{What} cannot be mirrored; what the mirror has of it stays, and all else goes on")]
    private static partial void NotMirrored(ILogger logger, string what, Exception failure);
}
