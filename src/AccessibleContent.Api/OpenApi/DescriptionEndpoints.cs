using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi;

/// <summary>The service's own description, OpenAPI 3.1, at /openapi/v1.json.</summary>
internal static class DescriptionEndpoints
{
    private const string Document = "v1";

    /// <summary>Adds the description.</summary>
    public static IServiceCollection AddDescription(this IServiceCollection services) => services
        .AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer(Describe);
            options.AddOperationTransformer(ApiDescription.DescribeAsync);
        });

    /// <summary>Maps the description.</summary>
    public static IEndpointRouteBuilder MapDescription(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapRepresentation("/openapi/v1.json", context => ValueTask.FromResult<Selection>(Represent(context.RequestServices)))
            .ExcludeFromDescription();
        return endpoints;
    }

    private static Representation Represent(IServiceProvider services) => new()
    {
        Version = $"openapi.{services.GetRequiredService<CurrentRenderVersion>().Now.Version}",
        ContentType = "application/json",
        Make = async cancellation => new ResponseBody(
            await WriteAsync(services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Document), cancellation)),
    };

    private static async Task<byte[]> WriteAsync(IOpenApiDocumentProvider provider, CancellationToken cancellation)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancellation);
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation);
        return System.Text.Encoding.UTF8.GetBytes(json.Replace("\r\n", "\n", StringComparison.Ordinal) + "\n");
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info.Title = "AccessibleContent";
        document.Info.Version = "1";
        document.Info.Description = "Public notices in every rendition: script × mode × form.";
        var root = context.ApplicationServices.GetRequiredService<CurrentRenderVersion>().Now.Root;
        document.Servers = root.Address.Length == 0 ? [] : [new OpenApiServer { Url = root.Address }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "notices", Description = "Reading notices." },
            new() { Name = "terms", Description = "The site's own conversion terms." },
            new() { Name = "health", Description = "Probes." },
        };
        ApiSchemas.AddTo(document);
        return Task.CompletedTask;
    }
}
