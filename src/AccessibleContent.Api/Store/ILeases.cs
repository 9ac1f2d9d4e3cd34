namespace AccessibleContent.Api.Store;

/// <summary>Leases by name, for work that one node at a time does: whoever has one keeps it only by renewing it.</summary>
internal interface ILeases
{
    /// <summary>
    /// Takes a lease, or renews it for the holder who has it, for so long from now; false while another holder has it. The clock is the
    /// store's own, which is one for all nodes.
    /// </summary>
    ValueTask<bool> TakeAsync(string name, string holder, TimeSpan duration, CancellationToken cancellation);

    /// <summary>Gives a lease back, so that another takes it at once; nothing happens where the holder does not have it.</summary>
    ValueTask ReleaseAsync(string name, string holder, CancellationToken cancellation);

    /// <summary>Gets who has a lease, or had it and never gave it back; null if nobody did.</summary>
    ValueTask<string?> FindHolderAsync(string name, CancellationToken cancellation);
}
