using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Mirror;

/// <summary>The failures of writes to a mirror: counted in each update, and each logged only once.</summary>
internal sealed partial class MirrorFailures(ILogger logger)
{
    // If the disk is full, every notice fails for the same reason.
    private const int MostSaid = 100;

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>Begins an update.</summary>
    public void Begin() => _failed.Clear();

    /// <summary>Ends an update; a part that was written is logged again when it next fails.</summary>
    /// <returns>The number of failures.</returns>
    public int End()
    {
        _said.IntersectWith(_failed);
        return _failed.Count;
    }

    /// <summary>Writes one part of the mirror; of its failures, only a store outage stops the update.</summary>
    /// <returns>The result of <paramref name="make"/>; false if it failed.</returns>
    public async Task<bool> AttemptAsync(string what, Func<Task<bool>> make)
    {
        try
        {
            return await make();
        }
#pragma warning disable CA1031 // One of thousands; the log has the details.
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreUnavailableException))
#pragma warning restore CA1031
        {
            Note(what, failure);
            return false;
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

    [LoggerMessage(42, LogLevel.Error, "{What} cannot be mirrored; its copy in the mirror stays as it is, and the update continues")]
    private static partial void NotMirrored(ILogger logger, string what, Exception failure);
}
