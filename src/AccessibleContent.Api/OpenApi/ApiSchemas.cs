using AccessibleContent.Api.OpenApi.Schemas;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi;

/// <summary>The schemas of all JSON bodies. A new body is a row in one of the tables that are joined here.</summary>
internal static class ApiSchemas
{
    private static readonly SchemaFamily[] Families = [BlockSchemas.Family, InlineSchemas.Family];

    private static readonly SchemaObject[] OfResponses =
    [
        .. NoticeSchemas.Published, .. NoticeSchemas.Shared, .. BlockSchemas.Parts, .. ListSchemas.All, .. AskSchemas.All,
        .. WritingSchemas.Responses,
        .. TermSchemas.All, .. OpenDataSchemas.All, .. CatalogueSchemas.All,
    ];

    private static readonly SchemaObject[] OfRequests =
    [
        .. NoticeSchemas.Published, .. BlockSchemas.Parts, .. TermSchemas.All, .. OpenDataSchemas.Shared,
    ];

    /// <summary>Adds them to the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isInherited">Whether kinds derive from their family; else the family is one of its kinds.</param>
    public static void AddTo(OpenApiDocument document, bool isInherited)
    {
        foreach (var (name, schema) in All(isInherited))
        {
            document.AddComponent(name, schema);
        }
    }

    private static IEnumerable<(string Name, OpenApiSchema Schema)> All(bool isInherited) =>
    [
        .. OfResponses.Select(one => (one.Name, one.Build(isInput: false))),
        .. OfRequests.Select(one => (SchemaObject.NameOf(one.Name, true), one.Build(isInput: true))),
        .. WritingSchemas.Requests.Select(one => (one.Name, one.Build(isInput: true))),
        .. Families.SelectMany(family => family.Build(isInput: false, isInherited)),
        .. Families.SelectMany(family => family.Build(isInput: true, isInherited)),
        .. EnumSchemas.Build(),
    ];
}
