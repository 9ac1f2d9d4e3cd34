using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Api.Files.S3;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Files;

/// <summary>Registers and maps pictures and attachments.</summary>
internal static class FileEndpoints
{
    private const string Pattern = "/files/{hash}/{name}";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the stored files, in a folder or an object store, and what keeps pictures of other hosts with them.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSettings<FilesOptions, FilesOptionsValidator>("Files");
        services.AddS3().TryAddSingleton<FolderBytes>();
        services.TryAddSingleton(BytesOf);
        services.TryAddSingleton<FileStore>();
        services.TryAddSingleton<FileStatuses>();
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

        await context.RequestServices.GetRequiredService<FileResponses>().RespondAsync(
            context, (string)context.GetRouteValue("hash")!, (string)context.GetRouteValue("name")!);
    }

    private static IFileBytes BytesOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<FilesOptions>>().Value.AreObjects
            ? provider.GetRequiredService<S3Bytes>()
            : provider.GetRequiredService<FolderBytes>();
}
