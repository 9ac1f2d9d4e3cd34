using System.Text.Json.Serialization;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>The JSON of stored terms, without reflection.</summary>
[JsonSerializable(typeof(Term[]))]
[JsonSerializable(typeof(Synonym[]))]
[JsonSerializable(typeof(SpokenName[]))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class TermJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static TermJson Readable { get; } = new(JsonText.Options());
}
