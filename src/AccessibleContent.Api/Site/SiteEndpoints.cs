using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Site.Audit;

namespace AccessibleContent.Api.Site;

/// <summary>The addresses of the website: each page once for every script and mode.</summary>
internal static class SiteEndpoints
{
    /// <summary>Adds the services of the pages.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddSettings<SiteOptions, SiteOptionsValidator>("Site");
        services.AddSettings<AuditOptions>("Audit");
        services
            .AddSingleton<HeaderColumnsAtStart>()
            .AddHostedService(provider => provider.GetRequiredService<HeaderColumnsAtStart>())
            .AddSingleton<CurrentPageContext>()
            .AddSingleton<IErrorPage, ErrorPages>()
            .AddSingleton<SiteAssets>()
            .AddSingleton<SitePictureFiles>()
            .AddSingleton<SiteFiles>()
            .AddSingleton<SiteAudit>()
            .AddHostedService(services => services.GetRequiredService<SiteAudit>());
        services.AddSingleton<NoticeTitles>().AddSingleton<NeighbourPages>();
        return services.AddSingleton<ListPages>().AddSingleton<SearchPages>().AddSingleton<AskPages>()
            .AddSingleton<NoticePages>().AddSingleton<TextPages>().AddSingleton<InformationPages>();
    }

    /// <summary>Maps the pages and their assets.</summary>
    public static IEndpointRouteBuilder MapSite(this IEndpointRouteBuilder endpoints)
    {
        foreach (var preferences in ReadingPreferences.All)
        {
            endpoints.MapPages(preferences);
        }

        foreach (var (name, contentType) in SiteAssets.All)
        {
            endpoints.MapQuietly(
                "/assets/" + name,
                context => ValueTask.FromResult<Selection>(Part<SiteAssets>(context).Represent(name, contentType)));
        }

        endpoints.MapQuietly(
            SitePicture.Folder + "{name}",
            context => ValueTask.FromResult(Part<SitePictureFiles>(context).Select(context, (string)context.GetRouteValue("name")!)));
        endpoints.MapQuietly("/sitemap.xml", context => Part<SiteFiles>(context).MapAsync(context.Request, context.RequestAborted));
        endpoints.MapQuietly("/robots.txt", context => ValueTask.FromResult<Selection>(Part<SiteFiles>(context).Robots()));
        return endpoints;
    }

    private static void MapPages(this IEndpointRouteBuilder endpoints, ReadingPreferences preferences)
    {
        endpoints.MapPage(
            preferences, "/",
            (context, now) => Part<ListPages>(context).HomeAsync(now, context.Request, context.RequestAborted));
        endpoints.MapPage(
            preferences, "/search",
            (context, now) => Part<SearchPages>(context).SearchAsync(now, context.Request, context.RequestAborted));
        endpoints.MapPage(
            preferences, "/ask",
            (context, now) => Part<AskPages>(context).AskAsync(now, context.Request, context.RequestAborted));
        endpoints.MapPage(
            preferences, "/ask/text",
            (context, now) => Part<AskPages>(context).TextAsync(now, context.Request, context.RequestAborted));
        endpoints.MapPage(
            preferences, "/notices/{id}",
            (context, now) => Part<NoticePages>(context).NoticeAsync(now, Id(context), context.RequestAborted));
        endpoints.MapPage(
            preferences, "/notices/{id}/text",
            (context, now) => Part<TextPages>(context).TextAsync(now, Id(context), context.RequestAborted));
        endpoints.MapPage(
            preferences, "/notices/{id}/revisions",
            (context, now) => Part<NoticePages>(context).RevisionsAsync(now, Id(context), context.RequestAborted));
        foreach (var link in NeighbourLink.All)
        {
            endpoints.MapPage(
                preferences, link.Under("/notices/{id}"),
                (context, now) => Part<NeighbourPages>(context).FindAsync(now, Id(context), link, context.RequestAborted));
        }

        endpoints.MapPage(
            preferences, ProblemType.Folder + "{name}",
            (context, now) => Part<InformationPages>(context).ProblemAsync(now, (string)context.GetRouteValue("name")!));
        endpoints.MapPage(preferences, "/accessibility", (context, now) => Part<InformationPages>(context).StatementAsync(now));
        endpoints.MapPage(preferences, "/sitemap", (context, now) => Part<InformationPages>(context).MapAsync(now, context.RequestAborted));
    }

    /// <summary>Maps a page in one script and mode.</summary>
    /// <param name="endpoints">The addresses.</param>
    /// <param name="preferences">The script and mode.</param>
    /// <param name="path">The path without prefix.</param>
    /// <param name="select">Selects the response.</param>
    internal static void MapPage(
        this IEndpointRouteBuilder endpoints,
        ReadingPreferences preferences,
        string path,
        Func<HttpContext, ReadingPreferences, ValueTask<Selection>> select) =>
        endpoints.MapQuietly(preferences.Prefix + path, context => preferences.With(context.Request.Query) switch
        {
            (_, { } problem) => ValueTask.FromResult<Selection>(problem),
            var (now, _) => select(context, now.Under(Part<CurrentRenderVersion>(context).Now.Root)),
        });

    private static void MapQuietly(this IEndpointRouteBuilder endpoints, string path, Func<HttpContext, ValueTask<Selection>> select) =>
        endpoints.MapRepresentation(path, select).ExcludeFromDescription();

    private static T Part<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    private static string Id(HttpContext context) => (string)context.GetRouteValue("id")!;
}
