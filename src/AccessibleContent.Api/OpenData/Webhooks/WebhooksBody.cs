using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>The JSON of the endpoints, and of what they have not received.</summary>
/// <param name="Endpoints">The endpoints of the settings.</param>
/// <param name="Items">What waits and what has failed, by change.</param>
/// <param name="Next">The cursor of the next page; null if this is the last.</param>
internal sealed record WebhooksBody(IReadOnlyList<EndpointBody> Endpoints, IReadOnlyList<DeliveryBody> Items, string? Next);

/// <summary>The JSON of an endpoint.</summary>
/// <param name="Url">Its address, without its query.</param>
/// <param name="State"><c>active</c>, <c>paused</c> or <c>ended</c>.</param>
/// <param name="PausedUntil">When it may be asked again; null if it is not paused.</param>
/// <param name="EndedAt">When it said that it is gone; null otherwise.</param>
internal sealed record EndpointBody(string Url, string State, DateTimeOffset? PausedUntil, DateTimeOffset? EndedAt);

/// <summary>The JSON of a delivery that waits or has failed.</summary>
/// <param name="Endpoint">The address of the endpoint, without its query.</param>
/// <param name="State"><c>waiting</c> or <c>failed</c>.</param>
/// <param name="Change">The number of the change.</param>
/// <param name="Id">The notice's id.</param>
/// <param name="Revision">The number of its revision.</param>
/// <param name="Attempts">The number of attempts.</param>
/// <param name="NextAttempt">When the next one is due; null at once, or never.</param>
/// <param name="Error">Why the latest attempt failed; null before the first.</param>
internal sealed record DeliveryBody(
    string Endpoint,
    string State,
    long Change,
    string Id,
    int Revision,
    int Attempts,
    DateTimeOffset? NextAttempt,
    string? Error);

/// <summary>The JSON of the list, without reflection.</summary>
[JsonSerializable(typeof(WebhooksBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class WebhooksJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static WebhooksJson Readable { get; } = new(JsonText.Options());
}
