using AccessibleContent.Api.Intake.Seeds;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>Registers the sources of notices.</summary>
internal static class IntakeServices
{
    /// <summary>Adds the seeds, and the crawler if a site is configured.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SeedsOptions>("Seeds");
        services.AddHostedService<SeedSource>();
        services.AddSettings<SourcesOptions, SourcesOptionsValidator>("Sources");
        services.AddSitePolicy().AddSingleton<ICrawlStore, SqlCrawlStore>().AddSingleton<ScheduledCrawl>();
        return configuration["Sources:Site:Url"] is { Length: > 0 }
            ? services.AddHostedService(provider => provider.GetRequiredService<ScheduledCrawl>())
            : services;
    }
}
