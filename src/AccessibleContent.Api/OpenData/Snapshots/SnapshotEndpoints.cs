using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Mirror;
using AccessibleContent.Api.OpenData.Catalogue;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Site;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>Registers and maps the snapshot of open data, its page and its catalogue.</summary>
internal static class SnapshotEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the snapshot and the background work that makes it.</summary>
    public static IServiceCollection AddSnapshots(this IServiceCollection services)
    {
        services.AddSettings<OpenDataOptions, OpenDataOptionsValidator>("OpenData");
        services.AddSingleton<SnapshotFolder>().AddSingleton<SnapshotWriter>().AddSingleton<DataPackage>();
        services.AddSingleton<CurrentSnapshot>().AddSingleton<IMirroredState>(all => all.GetRequiredService<CurrentSnapshot>());
        services.AddSingleton<SnapshotResponses>().AddSingleton<CatalogueResponses>();
        return services.AddHostedService<SnapshotUpdates>();
    }

    /// <summary>Maps the page, the catalogue and the files.</summary>
    public static IEndpointRouteBuilder MapSnapshots(this IEndpointRouteBuilder endpoints)
    {
        foreach (var preferences in ReadingPreferences.All)
        {
            endpoints.MapPage(
                preferences, "/open-data",
                (context, now) => Part<CatalogueResponses>(context).PageAsync(now, context.RequestAborted));
        }

        endpoints
            .MapRepresentation(
                SnapshotFile.Folder + "catalog.jsonld",
                context => Part<CatalogueResponses>(context).CatalogueAsync(context.RequestAborted))
            .WithName("GetCatalogue").WithMetadata(CatalogueDescription.OfCatalogue);
        endpoints.MapFile(SnapshotFile.Csv, "GetNoticesTable", SnapshotDescription.OfTable);
        endpoints.MapFile(SnapshotFile.Lines, "GetNoticesLines", SnapshotDescription.OfLines);
        endpoints.MapFile(SnapshotFile.Package, "GetDataPackage", SnapshotDescription.OfPackage);
        return endpoints;
    }

    private static void MapFile(this IEndpointRouteBuilder endpoints, SnapshotFile file, string name, OperationDescription description) =>
        endpoints
            .MapMethods(file.Address, Methods, (Delegate)(Func<HttpContext, Task>)(context => RespondAsync(context, file)))
            .WithName(name).WithMetadata(description);

    private static Task RespondAsync(HttpContext context, SnapshotFile file) =>
        CanonicalPath.Holds(context, file.Address) ? Part<SnapshotResponses>(context).RespondAsync(context, file) : Task.CompletedTask;

    private static T Part<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
