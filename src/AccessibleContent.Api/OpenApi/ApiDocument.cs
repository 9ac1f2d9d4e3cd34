using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Rendering;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi;

/// <summary>Describes the interface as a whole: whose it is, where it is, and the components that its operations share.</summary>
internal static class ApiDocument
{
    /// <summary>The name of the document.</summary>
    public const string Name = "v1";

    /// <summary>The name of the same document for generators that do not know <c>oneOf</c>, such as NSwag.</summary>
    public const string Inherited = "v1-inheritance";

    /// <summary>Describes the document, whose operations are already described.</summary>
    public static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        var site = context.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        document.Info = new()
        {
            Title = "AccessibleContent",
            Version = "1",
            Description = "Public notices in every rendition: script × mode × form.",
            Contact = new() { Name = site.Name, Url = site.BaseUrl.Length > 0 ? new Uri(site.BaseUrl) : null },
        };
        document.Servers = [new() { Url = site.BaseUrl.Length > 0 ? site.BaseUrl : "/" }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "notices", Description = "Reading, publishing and withdrawing notices." },
            new() { Name = "terms", Description = "The site's own conversion terms." },
            new() { Name = "files", Description = "Pictures and attachments." },
            new() { Name = "open-data", Description = "All published notices as files, and their catalogue." },
            new() { Name = "health", Description = "Probes." },
        };
        ApiComponents.AddTo(document, [.. Operations(context)]);
        ApiSchemas.AddTo(document, isInherited: context.DocumentName == Inherited);
        return Task.CompletedTask;
    }

    private static IEnumerable<OperationDescription> Operations(OpenApiDocumentTransformerContext context) => context
        .DescriptionGroups.SelectMany(group => group.Items)
        .SelectMany(one => one.ActionDescriptor.EndpointMetadata.OfType<OperationDescription>());
}
