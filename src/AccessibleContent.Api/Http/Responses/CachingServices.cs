using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Settings;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>Registers the response cache.</summary>
internal static class CachingServices
{
    /// <summary>Adds the response cache, its policy, and the rendering of bodies.</summary>
    public static IServiceCollection AddCaching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CacheOptions, CacheOptionsValidator>("Cache");
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ServiceMeter>();
        services.AddSingleton<ResponseBodies>().AddSingleton<MemoryCacheStore>();
        services.AddRedisPolicies();
        AddShared(services, configuration["Cache:Provider"]);

        // Before AddOutputCache, which adds a store of its own if there is none.
        services.AddSingleton<IOutputCacheStore, ResponseCache>();
        return services.AddOutputCache(options =>
        {
            options.AddPolicy(ContentVersionPolicy.Name, new ContentVersionPolicy());
            options.UseCaseSensitivePaths = true;
        });
    }

    private static void AddShared(IServiceCollection services, string? kind)
    {
        if (kind != "redis")
        {
            services.AddSingleton<ISharedCache, NoSharedCache>();
            return;
        }

        services
            .AddSingleton<CacheSeal>()
            .AddSingleton<RedisConnection>()
            .AddHostedService(provider => provider.GetRequiredService<RedisConnection>());
        services.AddSingleton<RedisCache>().AddHostedService(provider => provider.GetRequiredService<RedisCache>());
        services.AddSingleton<ISharedCache>(provider => provider.GetRequiredService<RedisCache>());
    }
}
