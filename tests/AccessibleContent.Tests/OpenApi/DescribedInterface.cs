using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace AccessibleContent.Tests.OpenApi;

/// <summary>The interface as /openapi/v1.json describes it; its objects take no member that is not described.</summary>
internal sealed class DescribedInterface(JsonObject document)
{
    private static readonly EvaluationOptions Strict = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly Dictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);

    /// <summary>Gets the whole document.</summary>
    public JsonObject Document => document;

    /// <summary>Gets the schemas by the names of their components.</summary>
    public JsonObject Schemas => document["components"]!["schemas"]!.AsObject();

    /// <summary>Gets every operation with its method and path.</summary>
    public IEnumerable<(string Method, string Path, JsonNode Operation)> Operations =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key, path.Key, operation.Value!);

    /// <summary>Reads the description of a running service.</summary>
    public static async Task<DescribedInterface> OfAsync(HttpClient service) =>
        new(JsonNode.Parse(await service.GetStringAsync("/openapi/v1.json"))!.AsObject());

    /// <summary>Returns the description with one member of a component removed.</summary>
    public DescribedInterface Without(string component, string member)
    {
        var copy = new DescribedInterface(document.DeepClone().AsObject());
        var schema = copy.Schemas[component]!;
        schema["properties"]!.AsObject().Remove(member);
        var required = schema["required"]!.AsArray();
        required.Remove(required.FirstOrDefault(one => (string?)one == member));
        return copy;
    }

    /// <summary>Follows a reference to a component, if the node is one.</summary>
    public JsonNode Resolve(JsonNode node) => (string?)node["$ref"] is { } reference
        ? reference.Split('/').Skip(1).Aggregate((JsonNode)document, (parent, name) => parent[name]!)
        : node;

    /// <summary>Returns what in a JSON text is not as the component has it; nothing if all of it is.</summary>
    public IReadOnlyList<string> Faults(string component, string json)
    {
        using var instance = JsonDocument.Parse(json);
        if (!_schemas.TryGetValue(component, out var schema))
        {
            _schemas[component] = schema = Schema(component);
        }

        var results = schema.Evaluate(instance.RootElement, Strict);
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(one => one.Errors is not null).Select(Words)];
    }

    private static string Words(EvaluationResults fault)
    {
        var errors = fault.Errors!.Select(error => $"{error.Key} {error.Value}");
        return $"{fault.InstanceLocation}: {string.Join("; ", errors)} ({fault.EvaluationPath})";
    }

    private JsonSchema Schema(string component)
    {
        var components = Schemas.DeepClone().AsObject();
        foreach (var schema in components.Select(one => one.Value!.AsObject()))
        {
            // OpenAPI's own keyword, which validates nothing.
            if (!schema.Remove("discriminator") && schema.ContainsKey("properties"))
            {
                schema["additionalProperties"] = false;
            }
        }

        var whole = new JsonObject { ["$ref"] = $"#/$defs/{component}", ["$defs"] = components };
        return JsonSchema.FromText(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }
}
