using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Responses;
using static AccessibleContent.Api.Http.Descriptions.SharedResponses;

namespace AccessibleContent.Api.OpenData.Changes;

/// <summary>The address of the changes.</summary>
internal static class ChangesEndpoints
{
    private static readonly OperationDescription Description = new(
        "Lists what has changed after a number, the oldest first, by Realtime Paged Data Exchange 1.0.",
        [
            new(ChangesParameters.AfterKey, "The number after which the page begins; 0 for all.") { Range = (0, long.MaxValue) },
            new(ChangesParameters.StandardKey, "The same, by its name in the standard.") { Range = (0, long.MaxValue) },
            new(ChangesParameters.LimitKey, "The number of changes on a full page.") { Range = (1, ChangesParameters.Most) },
            SharedParameters.IfNoneMatch,
        ],
        [
            new(200, "A page of changes.", "application/vnd.openactive.rpde+json")
            {
                Schema = "Changes",
                Fields = FieldDescriptions.Cached,
            },
            NotModified, Outdated, BadQuery,
        ])
    {
        Details = "Each notice is there once, at its newest change. Follow next until a page is empty, and ask for that page again from "
            + "time to time. A withdrawn notice is deleted. The numbers are of one store: after a backup was put back, begin at 0.",
    };

    /// <summary>Adds the services of the address.</summary>
    public static IServiceCollection AddChanges(this IServiceCollection services) => services.AddSingleton<ChangesResponses>();

    /// <summary>Maps the address.</summary>
    public static IEndpointRouteBuilder MapChanges(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapRepresentation("/api/changes", context => context.RequestServices.GetRequiredService<ChangesResponses>()
                .SelectAsync(context.Request.Query, context.RequestAborted))
            .WithName("ListChanges").WithMetadata(Description);
        return endpoints;
    }
}
