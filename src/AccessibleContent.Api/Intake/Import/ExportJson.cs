using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>The JSON of an export, one value per line, without reflection.</summary>
[JsonSerializable(typeof(ExportLine))]
[JsonSerializable(typeof(ExportedViews))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static ExportJson Compact { get; } = new(JsonText.Options(indented: false));
}
