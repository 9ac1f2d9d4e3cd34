using System.Text.Json;
using System.Text.Json.Serialization;

namespace AccessibleContent.Api.Site;

/// <summary>The JSON of <see cref="AccessibilityRecord"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(AccessibilityRecord))]
public sealed partial class AccessibilityJson : JsonSerializerContext;
