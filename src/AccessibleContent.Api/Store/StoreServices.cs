using AccessibleContent.Api.Hosting;
using AccessibleContent.Api.Terms;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Polly.Registry;

namespace AccessibleContent.Api.Store;

/// <summary>The room where notices are kept.</summary>
public static class StoreServices
{
    /// <summary>The key of the store itself, without the policy around it.</summary>
    public const string Bare = "bare";

    /// <summary>Adds the store that the settings name, and the stamps in memory.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>();
        services.AddOptions<StoreOptions>().BindConfiguration("Store").ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddResiliencePolicies().AddSingleton<StoreReachability>();
        services.AddKeyedSingleton<INoticeStore, SqliteNoticeStore>(Bare);
        services.AddSingleton<INoticeStore>(provider => new ResilientNoticeStore(
            provider.GetRequiredKeyedService<INoticeStore>(Bare),
            provider.GetRequiredService<ResiliencePipelineProvider<string>>(),
            provider.GetRequiredService<StoreReachability>()));
        services.AddSingleton<ITermStore, SqliteTermStore>();
        services.AddSingleton<CurrentStamps>();
        services.AddHostedService<StoreWatch>();
        return services;
    }
}
