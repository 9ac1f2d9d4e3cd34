namespace AccessibleContent.Api.Sources;

/// <summary>The room where notices come from.</summary>
public static class SourceServices
{
    /// <summary>Adds the seeds.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddOptions<SeedsOptions>().BindConfiguration("Seeds");
        services.AddHostedService<SeedSource>();
        return services;
    }
}
