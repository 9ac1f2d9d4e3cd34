using Microsoft.OpenApi;
using static AccessibleContent.Api.OpenApi.Schemas.SchemaType;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>The catalogue of open data and the data package, whose full schemas are those of their own standards.</summary>
internal static class CatalogueSchemas
{
    private static readonly SchemaType Anything = new(_ => new OpenApiSchema { Type = JsonSchemaType.Object });

    /// <summary>Gets the objects.</summary>
    public static IReadOnlyList<SchemaObject> All { get; } =
    [
        new(
            "Catalogue", "The catalogue in JSON-LD, by DCAT-AP 3.0.1.",
            new("@context", Anything, "The vocabularies, and the names of the Chinese catalogue."),
            new("@id", Address, "The catalogue."),
            new("@type", Text, "dcat:Catalog."),
            new("dcat:dataset", Anything, "The notices: every form in which they are offered, with size and SHA-256."),
            new("dcat:service", Anything, "This interface.")),
        new(
            "DataPackage", "A Frictionless Data Package.",
            new("name", Text, "Its name."),
            new("title", Text, "Its title."),
            new("version", Text, "The digest of the snapshot."),
            new("resources", ListOf(Anything), "The files with their fields, sizes and hashes.")),
    ];
}
