using AccessibleContent.Api.Intake.Seeds;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>The room where notices come from.</summary>
public static class SourceServices
{
    /// <summary>Adds the seeds, and the harvesting where the settings name a site.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SeedsOptions>("Seeds");
        services.AddHostedService<SeedSource>();
        services.AddSettings<SourcesOptions, SourcesOptionsValidator>("Sources");
        services.AddSitePolicy().AddSingleton<IVisitStore, SqliteVisitStore>().AddSingleton<HarvestedPages>().AddSingleton<SiteSource>();
        return configuration["Sources:Site:Url"] is { Length: > 0 } ? services.AddHostedService(provider => provider.GetRequiredService<SiteSource>()) : services;
    }
}
