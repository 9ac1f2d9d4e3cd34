using System.Globalization;
using AccessibleContent.Api.Http.Descriptions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi;

/// <summary>Writes the endpoints' own descriptions into the OpenAPI document.</summary>
internal static class ApiDescription
{
    /// <summary>Describes one operation.</summary>
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<OperationDescription>().FirstOrDefault() is { } description)
        {
            var isHead = HttpMethods.IsHead(context.Description.HttpMethod!);
            operation.OperationId += isHead ? ".head" : "";
            operation.Summary = description.Summary;
            operation.Description = isHead ? "The header fields of GET without the body." : description.Summary;
            operation.Tags = new HashSet<OpenApiTagReference> { new(Tag(context)) };
            operation.Parameters = [.. description.Parameters.Select(Parameter)];
            operation.RequestBody = description.Body is { } body ? Body(body, context.Document!) : null;
            operation.Security = description.IsKeyed
                ? [new() { [new OpenApiSecuritySchemeReference(ApiSchemas.Key, context.Document)] = [] }]
                : null;
            operation.Responses = Responses(description, context.Document!, isHead);
        }

        return Task.CompletedTask;
    }

    private static string Tag(OpenApiOperationTransformerContext context) =>
        context.Description.RelativePath!.Split('/') switch
        {
            ["health", ..] => "health",
            ["api", "terms", ..] => "terms",
            _ => "notices",
        };

    private static OpenApiRequestBody Body(BodyDescription body, OpenApiDocument document) => new()
    {
        Required = true,
        Content = body.MediaTypes.ToDictionary(type => type, type => MediaType(type, body.Schema, document)),
    };

    private static IOpenApiParameter Parameter(ParameterDescription parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        Description = parameter.Description,
        In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = parameter.InPath,
        Schema = new OpenApiSchema
        {
            Type = parameter.Range is null ? JsonSchemaType.String : JsonSchemaType.Integer,
            Format = parameter.Format,
            MaxLength = parameter.Longest,
            Enum = parameter.Values is { } values ? [.. values.Select(value => System.Text.Json.Nodes.JsonValue.Create(value)!)] : null,
            Minimum = parameter.Range?.Least.ToString(CultureInfo.InvariantCulture),
            Maximum = parameter.Range?.Greatest.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static OpenApiResponses Responses(OperationDescription description, OpenApiDocument document, bool isHead)
    {
        var responses = new OpenApiResponses();
        foreach (var response in description.Responses)
        {
            responses[response.Status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = response.Description,
                Content = isHead
                    ? null
                    : response.MediaTypes.ToDictionary(type => type, type => MediaType(type, response.Schema, document)),
            };
        }

        return responses;
    }

    private static OpenApiMediaType MediaType(string type, string? schema, OpenApiDocument document) => new()
    {
        Schema = schema is not null && type.EndsWith("json", StringComparison.Ordinal)
            ? new OpenApiSchemaReference(schema, document)
            : new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
