using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.OpenData.Views;

/// <summary>The JSON of how often a notice was read.</summary>
internal sealed record ViewsBody(long Views);

/// <summary>The JSON of views, without reflection.</summary>
[JsonSerializable(typeof(ViewsBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ViewsJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static ViewsJson Compact { get; } = new(JsonText.Options(indented: false));
}
