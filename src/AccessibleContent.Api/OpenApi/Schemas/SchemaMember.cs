using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Description">What it says.</param>
/// <param name="Presence">Where it must be.</param>
internal sealed record SchemaMember(string Name, SchemaType Type, string Description, Presence Presence = Presence.Always)
{
    /// <summary>Returns whether every object has it.</summary>
    public bool IsRequired(bool isInput) => Presence is Presence.Always || (!isInput && Presence is (Presence.Given or Presence.Derived));

    /// <summary>Makes its schema.</summary>
    public IOpenApiSchema Build(bool isInput)
    {
        var schema = Type.Build(isInput);
        var isReadOnly = isInput && Presence is (Presence.Derived or Presence.SometimesDerived);
        if (schema is OpenApiSchemaReference reference)
        {
            (reference.Description, reference.ReadOnly) = (Description, isReadOnly);
        }
        else if (schema is OpenApiSchema inlined)
        {
            (inlined.Description, inlined.ReadOnly) = (Description, isReadOnly);
        }

        return schema;
    }
}
