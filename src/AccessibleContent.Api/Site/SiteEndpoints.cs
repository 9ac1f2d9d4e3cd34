using AccessibleContent.Api.Caching;

namespace AccessibleContent.Api.Site;

/// <summary>The addresses of the website: each page once for every visit there is.</summary>
public static class SiteEndpoints
{
    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddSingleton<Microsoft.Extensions.Options.IValidateOptions<SiteOptions>, SiteOptionsValidator>();
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateOnStart();
        return services.AddSingleton<SitePages>().AddSingleton<ErrorPages>().AddSingleton<SiteAssets>();
    }

    /// <summary>Maps the pages and the style sheet.</summary>
    public static IEndpointRouteBuilder MapSite(this IEndpointRouteBuilder endpoints)
    {
        foreach (var visit in SiteVisit.All)
        {
            endpoints.MapAnswer(visit.Prefix + "/", context => Pages(context).ListAsync(visit, context.Request, context.RequestAborted))
                .ExcludeFromDescription();
            endpoints.MapAnswer(visit.Prefix + "/notices/{id}", context =>
                Pages(context).NoticeAsync(visit, (string)context.GetRouteValue("id")!, context.RequestAborted)).ExcludeFromDescription();
        }

        endpoints.MapAnswer("/assets/site.css", context => ValueTask.FromResult<Selection>(Assets(context).Style)).ExcludeFromDescription();
        return endpoints;
    }

    private static SitePages Pages(HttpContext context) => context.RequestServices.GetRequiredService<SitePages>();

    private static SiteAssets Assets(HttpContext context) => context.RequestServices.GetRequiredService<SiteAssets>();
}
