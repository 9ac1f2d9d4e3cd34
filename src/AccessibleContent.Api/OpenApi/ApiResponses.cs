using AccessibleContent.Api.Http.Descriptions;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi;

/// <summary>The responses of operations.</summary>
internal static class ApiResponses
{
    /// <summary>Returns the responses of an operation, by status.</summary>
    public static IEnumerable<ResponseDescription> Of(OperationDescription operation, bool isHead) => operation
        .Responses.Concat(operation.IsProbe ? [SharedResponses.WrongMethod] : SharedResponses.Everywhere)
        .Where(response => isHead || response.Status != StatusCodes.Status304NotModified || IsStructured(operation))
        .Select(response => operation.IsOfWebsite && response.Schema == "Problem" ? AsPage(response) : response)
        .OrderBy(response => response.Status);

    /// <summary>Makes a response; what operations share is a reference to its component, unless HEAD leaves the body out.</summary>
    public static IOpenApiResponse Build(ResponseDescription response, bool isHead) =>
        response.Component is { } name && !(isHead && response.MediaTypes.Count > 0)
            ? new OpenApiResponseReference(name)
            : Build(response with { MediaTypes = isHead ? [] : response.MediaTypes });

    /// <summary>Makes a response.</summary>
    public static OpenApiResponse Build(ResponseDescription response) => new()
    {
        Description = response.Description,
        Headers = response.Fields.ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name)),
        Content = response.MediaTypes.Count > 0 ? Content(response.MediaTypes, response.Schema, IsRaw(response)) : null,
    };

    /// <summary>Makes the content of a body; the schema is that of its JSON.</summary>
    public static Dictionary<string, OpenApiMediaType> Content(IEnumerable<string> mediaTypes, string? schema, bool isRaw = false) =>
        mediaTypes.ToDictionary(type => type, type => new OpenApiMediaType { Schema = SchemaOf(type, schema, isRaw) });

    private static ResponseDescription AsPage(ResponseDescription response) =>
        response with { Component = null, Schema = null, MediaTypes = ["text/html"] };

    // NSwag's clients read HTML as JSON, unless it is only bytes to them.
    private static bool IsRaw(ResponseDescription response) =>
        response is { Status: StatusCodes.Status200OK or StatusCodes.Status206PartialContent, MediaTypes: ["text/html" or "*/*"] };

    // Beside a 304, Kiota's clients have no body but JSON and plain text: that of an elder page would be lost.
    private static bool IsStructured(OperationDescription operation) => operation.Responses.Any(response =>
        response.Status == StatusCodes.Status200OK && response.MediaTypes.Any(type => type is "application/json" or "text/plain"));

    private static IOpenApiSchema SchemaOf(string type, string? schema, bool isRaw) =>
        schema is not null && type.EndsWith("json", StringComparison.Ordinal)
            ? new OpenApiSchemaReference(schema)
            : new OpenApiSchema { Type = JsonSchemaType.String, Format = isRaw ? "binary" : null };
}
