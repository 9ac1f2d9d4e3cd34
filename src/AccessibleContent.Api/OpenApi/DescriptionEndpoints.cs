using System.Text;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi;

/// <summary>The service's own description, OpenAPI 3.1, at /openapi/v1.json.</summary>
internal static class DescriptionEndpoints
{
    private static readonly string[] Documents = [ApiDocument.Name, ApiDocument.Inherited];

    /// <summary>Adds the description.</summary>
    public static IServiceCollection AddDescription(this IServiceCollection services)
    {
        foreach (var name in Documents)
        {
            services.AddOpenApi(name, options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.AddDocumentTransformer(ApiDocument.DescribeAsync);
                options.AddOperationTransformer(ApiDescription.DescribeAsync);
            });
        }

        return services;
    }

    /// <summary>Maps the description.</summary>
    public static IEndpointRouteBuilder MapDescription(this IEndpointRouteBuilder endpoints)
    {
        foreach (var name in Documents)
        {
            endpoints
                .MapRepresentation(
                    $"/openapi/{name}.json",
                    context => ValueTask.FromResult<Selection>(Represent(context.RequestServices, name)))
                .ExcludeFromDescription();
        }

        return endpoints;
    }

    private static Representation Represent(IServiceProvider services, string name) => new()
    {
        Version = $"openapi.{services.GetRequiredService<CurrentRenderVersion>().Now.VersionOf(HanScript.Simplified)}-{name}",
        ContentType = "application/json",
        Make = async cancellation => new ResponseBody(
            await WriteAsync(services.GetRequiredKeyedService<IOpenApiDocumentProvider>(name), cancellation)),
    };

    private static async Task<byte[]> WriteAsync(IOpenApiDocumentProvider provider, CancellationToken cancellation)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancellation);
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation);
        return Encoding.UTF8.GetBytes(json.Replace("\r\n", "\n", StringComparison.Ordinal) + "\n");
    }
}
