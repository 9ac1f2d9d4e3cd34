using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Http.Problems;

/// <summary>The JSON of problems, without reflection.</summary>
[JsonSerializable(typeof(ProblemBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ProblemJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static ProblemJson Readable { get; } = new(JsonText.Options());
}
