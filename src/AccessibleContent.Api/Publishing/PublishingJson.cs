using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Publishing;

/// <summary>The JSON of publishing and withdrawing, without reflection.</summary>
[JsonSerializable(typeof(PublicationBody))]
[JsonSerializable(typeof(WithdrawalBody))]
[JsonSerializable(typeof(ScheduledBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class PublishingJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static PublishingJson Readable { get; } = new(JsonText.Options());
}
