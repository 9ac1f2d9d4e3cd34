using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AccessibleContent.Api.Files;

/// <summary>Registers and maps pictures and attachments.</summary>
internal static class FileEndpoints
{
    private const string Pattern = "/files/{hash}/{name}";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the folder of stored files, and what keeps pictures of other hosts in it.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSettings<FilesOptions, FilesOptionsValidator>("Files");
        services.TryAddSingleton<FileStore>();
        services.TryAddSingleton<FileResponses>();
        return services.AddPictures();
    }

    /// <summary>Maps the files.</summary>
    public static IEndpointRouteBuilder MapFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Pattern, Methods, (Delegate)RespondAsync).WithName("GetFile").WithMetadata(FileDescription.OfFile);
        return endpoints;
    }

    private static async Task RespondAsync(HttpContext context)
    {
        if (!CanonicalPath.Holds(context, Pattern))
        {
            return;
        }

        var representations = context.RequestServices.GetRequiredService<FileResponses>();
        var result = await representations.FindAsync(
            (string)context.GetRouteValue("hash")!,
            (string)context.GetRouteValue("name")!,
            context.RequestAborted);
        await (
            result.TryGet(out var found, out var problem)
                ? FileResponses.WriteAsync(context, found)
                : ProblemWriter.WriteAsync(context, problem));
    }
}
