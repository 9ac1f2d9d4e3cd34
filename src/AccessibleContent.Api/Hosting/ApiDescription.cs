using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.Hosting;

/// <summary>Describes the operations.</summary>
internal static class ApiDescription
{
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation) => Task.CompletedTask;
}
