namespace AccessibleContent.Api.Publishing;

/// <summary>The JSON of what waits for its moment, and of what could not be published at it.</summary>
/// <param name="Items">The items, by their moments.</param>
/// <param name="Next">The cursor of the next page; null if this is the last.</param>
internal sealed record ScheduledBody(IReadOnlyList<ScheduledItemBody> Items, string? Next);

/// <summary>An item that waits, or that could not be published.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="State"><c>waiting</c> or <c>failed</c>.</param>
/// <param name="PublishAt">The moment; null if the stored one cannot be read.</param>
/// <param name="Title">The title; null if the stored notice cannot be read.</param>
/// <param name="By">Who scheduled it, as the history shows them.</param>
/// <param name="Note">Why; null if nothing was said.</param>
/// <param name="AcceptedAt">When it was scheduled.</param>
/// <param name="IsFirst">Whether it is the notice's first publication, and not a further revision.</param>
/// <param name="Revision">The number of the current revision; null if there is none.</param>
/// <param name="Reason">Why it could not be published; null while it waits.</param>
/// <param name="FailedAt">When this was found; null while it waits.</param>
internal sealed record ScheduledItemBody(
    string Id,
    string State,
    DateTimeOffset? PublishAt,
    string? Title,
    string By,
    string? Note,
    DateTimeOffset? AcceptedAt,
    bool IsFirst,
    int? Revision,
    string? Reason,
    DateTimeOffset? FailedAt);
