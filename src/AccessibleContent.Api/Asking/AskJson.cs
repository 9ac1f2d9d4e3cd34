using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Asking;

/// <summary>The JSON of answers, without reflection.</summary>
[JsonSerializable(typeof(AskBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class AskJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static AskJson Readable { get; } = new(JsonText.Options());
}
