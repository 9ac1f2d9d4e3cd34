using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>The JSON that an endpoint receives: what has changed and where it is, never the text.</summary>
/// <param name="Type"><c>notice.updated</c>, or <c>notice.deleted</c> for a withdrawn notice.</param>
/// <param name="Timestamp">When the change was made.</param>
/// <param name="Data">The notice.</param>
internal sealed record WebhookBody(string Type, DateTimeOffset Timestamp, WebhookNotice Data);

/// <summary>The JSON of a changed notice.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The number of its revision.</param>
/// <param name="Change">The number of the change.</param>
/// <param name="Variants">The renditions that have changed; of a withdrawn notice those that are gone.</param>
internal sealed record WebhookNotice(string Id, int Revision, long Change, IReadOnlyList<WebhookVariant> Variants);

/// <summary>The JSON of a rendition.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Etag">Its validator, uncompressed; left out where it is gone.</param>
internal sealed record WebhookVariant(
    string Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Etag);

/// <summary>The JSON of webhooks, without reflection.</summary>
[JsonSerializable(typeof(WebhookBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class WebhookJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static WebhookJson Compact { get; } = new(JsonText.Options(indented: false));
}
