using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Notices;

/// <summary>The JSON about notices, without reflection; a notice itself has its own writer.</summary>
[JsonSerializable(typeof(ListBody))]
[JsonSerializable(typeof(SuggestBody))]
[JsonSerializable(typeof(RevisionsBody))]
[JsonSerializable(typeof(ConversionTraceBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class NoticesJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static NoticesJson Readable { get; } = new(JsonText.Options());
}
