using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>Kinds of JSON objects that are told apart by their member <c>type</c>.</summary>
/// <param name="Name">The name of the component, with which the names of its kinds end.</param>
/// <param name="Description">What the objects are.</param>
/// <param name="Kinds">Each kind by the value of its <c>type</c>.</param>
internal sealed record SchemaFamily(string Name, string Description, params IReadOnlyList<SchemaObject> Kinds)
{
    private const string Tag = "type";

    /// <summary>Returns the schemas of the family and of its kinds, by the names of their components.</summary>
    /// <param name="isInput">Whether they are those of requests.</param>
    /// <param name="isInherited">Whether kinds derive from the family, for generators that do not know <c>oneOf</c>.</param>
    public IEnumerable<(string Name, OpenApiSchema Schema)> Build(bool isInput, bool isInherited) =>
        Kinds
            .Select(kind => (NameOf(kind, isInput), isInherited ? Derived(kind, isInput) : kind.Tagged(Tag, kind.Name).Build(isInput)))
            .Prepend((SchemaObject.NameOf(Name, isInput), isInherited ? Base(isInput) : Union(isInput)));

    private string NameOf(SchemaObject kind, bool isInput) =>
        SchemaObject.NameOf(char.ToUpperInvariant(kind.Name[0]) + kind.Name[1..] + Name, isInput);

    private OpenApiSchema Union(bool isInput) => new()
    {
        Description = Description,
        OneOf = [.. Kinds.Select(kind => new OpenApiSchemaReference(NameOf(kind, isInput)))],
        Discriminator = Discriminator(isInput),
    };

    private OpenApiSchema Base(bool isInput)
    {
        var schema = new SchemaObject(Name, Description, new SchemaMember(Tag, SchemaType.Text, "The kind.")).Build(isInput);
        schema.AdditionalPropertiesAllowed = true;
        schema.Discriminator = Discriminator(isInput);
        return schema;
    }

    private OpenApiSchema Derived(SchemaObject kind, bool isInput)
    {
        var own = kind.Build(isInput);
        own.AdditionalPropertiesAllowed = true;
        return new() { Description = own.Description, AllOf = [new OpenApiSchemaReference(SchemaObject.NameOf(Name, isInput)), own] };
    }

    private OpenApiDiscriminator Discriminator(bool isInput) => new()
    {
        PropertyName = Tag,
        Mapping = Kinds.ToDictionary(kind => kind.Name, kind => new OpenApiSchemaReference(NameOf(kind, isInput)), StringComparer.Ordinal),
    };
}
