using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Terms;

/// <summary>The JSON of /api/terms, without reflection.</summary>
[JsonSerializable(typeof(TermsBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class TermsJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static TermsJson Readable { get; } = new(JsonText.Options());
}
