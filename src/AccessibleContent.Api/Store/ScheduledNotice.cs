namespace AccessibleContent.Api.Store;

/// <summary>A notice that is scheduled, or that could not be published when it was due.</summary>
/// <param name="Id">The id under which it was accepted, as stored.</param>
/// <param name="Title">The title; null if the stored notice cannot be read.</param>
/// <param name="PublishAt">The scheduled time; null if the stored value is not a time.</param>
/// <param name="By">The publisher.</param>
/// <param name="Note">The reason; null if the publisher gave none.</param>
/// <param name="AcceptedAt">When it was accepted; null if the stored value is not a time.</param>
internal sealed record ScheduledNotice(
    string Id,
    string? Title,
    DateTimeOffset? PublishAt,
    string By,
    string? Note,
    DateTimeOffset? AcceptedAt)
{
    /// <summary>Gets the column that it is to be in; null if it names none, or cannot be read.</summary>
    public string? Catalog { get; init; }

    /// <summary>Gets its publisher; null if it names none, or cannot be read.</summary>
    public string? Publisher { get; init; }

    /// <summary>Gets the number of the notice's current revision; null if this is to be the first.</summary>
    public int? Revision { get; init; }

    /// <summary>Gets what the list is sorted by: its position.</summary>
    public ScheduledPosition? Position { get; init; }

    /// <summary>Gets the reason why it was set aside, for the editor; null while it is scheduled.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets when it was set aside; null while it is scheduled.</summary>
    public DateTimeOffset? SetAsideAt { get; init; }
}
