using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>A kind of JSON object, from which the schemas of responses and of requests are made.</summary>
/// <param name="Name">The name of the component.</param>
/// <param name="Description">What the object is.</param>
/// <param name="Members">Its members.</param>
internal sealed record SchemaObject(string Name, string Description, params IReadOnlyList<SchemaMember> Members)
{
    /// <summary>Returns the component's name for a response or for a request.</summary>
    public static string NameOf(string name, bool isInput) => isInput ? name + "Input" : name;

    /// <summary>Makes the schema; a request with members that it does not have is refused.</summary>
    public OpenApiSchema Build(bool isInput) => new()
    {
        Type = JsonSchemaType.Object,
        Description = Description,
        Required = Members.Where(member => member.IsRequired(isInput)).Select(member => member.Name).ToHashSet(StringComparer.Ordinal),
        Properties = Members.ToDictionary(member => member.Name, member => member.Build(isInput), StringComparer.Ordinal),
        AdditionalPropertiesAllowed = !isInput,
    };

    /// <summary>Returns the object with a member whose value tells it from the others of a family.</summary>
    public SchemaObject Tagged(string member, string value) =>
        this with { Members = [new(member, SchemaType.Only(value), "The kind."), .. Members] };
}
