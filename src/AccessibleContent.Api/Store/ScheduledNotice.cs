namespace AccessibleContent.Api.Store;

/// <summary>A notice that waits for its moment, or that could not be published when it came.</summary>
/// <param name="Id">The id that it was accepted under, as it is stored.</param>
/// <param name="Title">The title; null where the stored notice cannot be read.</param>
/// <param name="PublishAt">Its moment; null where what is stored is none.</param>
/// <param name="By">Who publishes it.</param>
/// <param name="Note">Why; null where the publisher did not say.</param>
/// <param name="AcceptedAt">When it was accepted; null where what is stored is no moment.</param>
internal sealed record ScheduledNotice(string Id, string? Title, DateTimeOffset? PublishAt, string By, string? Note, DateTimeOffset? AcceptedAt)
{
    /// <summary>Gets why it was set aside, in words for the editor; null while it waits.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets when it was set aside; null while it waits.</summary>
    public DateTimeOffset? SetAsideAt { get; init; }
}
