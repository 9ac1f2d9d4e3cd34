namespace AccessibleContent.Api.Store;

/// <summary>A delivery that waits or has failed, as operators see it.</summary>
/// <param name="Position">Its position in the list.</param>
/// <param name="Id">The notice's id, as stored.</param>
/// <param name="Revision">The number of its current revision.</param>
/// <param name="Attempts">The number of attempts.</param>
/// <param name="NextAttempt">When the next one is due; null at once, and for what has failed.</param>
/// <param name="Error">Why the latest attempt failed; null before the first.</param>
/// <param name="HasFailed">Whether it is given up.</param>
internal sealed record ListedDelivery(
    DeliveryPosition Position,
    string Id,
    int Revision,
    int Attempts,
    DateTimeOffset? NextAttempt,
    string? Error,
    bool HasFailed);

/// <summary>A position in the list of deliveries: by change, then by endpoint.</summary>
/// <param name="Change">The number of the change.</param>
/// <param name="Endpoint">The key of the endpoint.</param>
internal sealed record DeliveryPosition(long Change, string Endpoint);
