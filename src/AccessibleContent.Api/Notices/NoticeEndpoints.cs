using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>The addresses under /api/notices.</summary>
internal static class NoticeEndpoints
{
    /// <summary>Adds the services of the addresses.</summary>
    public static IServiceCollection AddRenditions(this IServiceCollection services) => services
        .AddSingleton<CurrentRenderVersion>()
        .AddSingleton<DamagedNotices>()
        .AddSingleton<NoticeResponses>()
        .AddSingleton<ListResponses>()
        .AddSingleton<NoticeSearch>()
        .AddSingleton<SearchResponses>()
        .AddSingleton<SuggestResponses>()
        .AddSingleton<RevisionResponses>()
        .AddSingleton<ConversionResponses>()
        .AddSingleton<RenditionLinks>();

    /// <summary>Maps the list, the notice, and each of its presets.</summary>
    public static IEndpointRouteBuilder MapNotices(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRepresentation("/api/notices", List).WithName("ListNotices").WithMetadata(NoticeDescription.OfList);
        endpoints
            .MapRepresentation(
                "/api/suggest",
                context =>
                    context.RequestServices.GetRequiredService<SuggestResponses>().SelectAsync(context.Request, context.RequestAborted))
            .WithName("ListSuggestions").WithMetadata(SearchDescription.OfSuggestions);
        endpoints.MapRepresentation("/api/notices/{id}", context => Select(context, RenditionChoice.OfNegotiation(context.Request)))
            .WithName("GetNotice").WithMetadata(NoticeDescription.OfNotice);
        endpoints
            .MapRepresentation(
                "/api/notices/{id}/conversion",
                context =>
                    context
                        .RequestServices.GetRequiredService<ConversionResponses>()
            .SelectAsync((string)context.GetRouteValue("id")!, context.Request, context.RequestAborted))
            .WithName("GetConversion").WithMetadata(NoticeDescription.OfConversion);
        endpoints.MapRepresentation("/api/notices/{id}/revisions", context => Revisions(context)
            .SelectListAsync((string)context.GetRouteValue("id")!, context.RequestAborted))
            .WithName("ListRevisions").WithMetadata(NoticeDescription.OfRevisions);
        endpoints.MapRepresentation("/api/notices/{id}/revisions/{revision}", context => Revisions(context).SelectAsync(
            (string)context.GetRouteValue("id")!,
            (string)context.GetRouteValue("revision")!,
            RenditionChoice.OfNegotiation(context.Request),
            context.RequestAborted))
            .WithName("GetRevision").WithMetadata(NoticeDescription.OfRevision);
        foreach (var preset in Preset.All)
        {
            endpoints
                .MapRepresentation(
                    $"/api/notices/{{id}}/{preset.Name}",
                    context => Select(context, RenditionChoice.OfPreset(context.Request, preset)))
                .WithName($"GetNotice.{preset.Name}").WithMetadata(preset, NoticeDescription.OfPreset(preset));
        }

        return endpoints;
    }

    private static ValueTask<Selection> List(HttpContext context)
    {
        if (!SearchWords.Read(context.Request.Query).TryGet(out var words, out var problem))
        {
            return ValueTask.FromResult<Selection>(problem);
        }

        var services = context.RequestServices;
        return words.Length == 0
            ? services.GetRequiredService<ListResponses>().SelectAsync(context.Request, context.RequestAborted)
            : services.GetRequiredService<SearchResponses>().SelectAsync(words, context.Request, context.RequestAborted);
    }

    private static RevisionResponses Revisions(HttpContext context) => context.RequestServices.GetRequiredService<RevisionResponses>();

    private static ValueTask<Selection> Select(HttpContext context, Result<RenditionChoice> choice) =>
        context.RequestServices.GetRequiredService<NoticeResponses>()
            .SelectAsync((string)context.GetRouteValue("id")!, choice, context.RequestAborted);
}
