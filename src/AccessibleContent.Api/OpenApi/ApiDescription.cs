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
            operation.OperationId = OperationName.Of(operation.OperationId!, isHead);
            operation.Summary = isHead ? "Returns the header fields of GET." : description.Summary;
            operation.Description = isHead ? description.Summary : description.Details ?? description.Summary;
            operation.Tags = new HashSet<OpenApiTagReference> { new(Tag(context)) };
            operation.Parameters = [.. ApiParameters.Of(description)];
            operation.RequestBody = description.Body is { } body ? Body(body) : null;
            operation.Security = description.IsKeyed
                ? [new() { [new OpenApiSecuritySchemeReference(ApiComponents.Key, context.Document)] = [] }]
                : [];
            operation.Responses = Responses(description, isHead);
        }

        return Task.CompletedTask;
    }

    private static string Tag(OpenApiOperationTransformerContext context) =>
        context.Description.RelativePath!.Split('/') switch
        {
            ["health", ..] => "health",
            ["files", ..] => "files",
            ["open-data", ..] => "open-data",
            ["api", "terms", ..] => "terms",
            _ => "notices",
        };

    private static OpenApiRequestBody Body(BodyDescription body) => new()
    {
        Required = true,
        Content = ApiResponses.Content(body.MediaTypes, body.Schema),
    };

    private static OpenApiResponses Responses(OperationDescription description, bool isHead)
    {
        var responses = new OpenApiResponses();
        foreach (var response in ApiResponses.Of(description, isHead))
        {
            responses[response.Status.ToString(CultureInfo.InvariantCulture)] = ApiResponses.Build(response, isHead);
        }

        return responses;
    }
}
