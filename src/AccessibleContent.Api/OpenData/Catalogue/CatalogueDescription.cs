using AccessibleContent.Api.Http.Descriptions;

namespace AccessibleContent.Api.OpenData.Catalogue;

/// <summary>The description of the catalogue.</summary>
internal static class CatalogueDescription
{
    /// <summary>Gets the description.</summary>
    public static OperationDescription OfCatalogue { get; } = new(
        "Returns the catalogue of open data: DCAT-AP 3.0.1 in JSON-LD, with the fields of the Chinese catalogue.",
        [SharedParameters.IfNoneMatch],
        [
            new(200, "The catalogue.", "application/ld+json") { Schema = "Catalogue", Fields = FieldDescriptions.Cached },
            SharedResponses.NotModified, SharedResponses.Outdated,
        ])
    {
        Details = "While the snapshot is being made, its files are left out.",
    };
}
