namespace AccessibleContent.Api.Store;

/// <summary>A change that an endpoint has not received yet.</summary>
/// <param name="Endpoint">The key of the endpoint.</param>
/// <param name="Change">The change.</param>
/// <param name="Attempts">The number of attempts, with the present one.</param>
/// <param name="FirstAttempt">When the first one began.</param>
internal sealed record Delivery(string Endpoint, Change Change, int Attempts, DateTimeOffset FirstAttempt);
