using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AccessibleContent.Api.Store;

/// <summary>The room where notices are kept.</summary>
public static class StoreServices
{
    /// <summary>The key of the store itself, without the policy around it.</summary>
    public const string Bare = "bare";

    /// <summary>Adds the store that the settings name, and the stamps in memory.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddSettings<StoreOptions, StoreOptionsValidator>("Store");
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics().TryAddSingleton<DeliveryMeter>();
        services.AddStorePolicies().AddSingleton<StoreReachability>().AddSingleton<StorePolicy>();
        services.AddKeyedSingleton<INoticeStore, SqliteNoticeStore>(Bare);
        services.AddSingleton<INoticeStore>(provider => new ResilientNoticeStore(provider.GetRequiredKeyedService<INoticeStore>(Bare), provider.GetRequiredService<StorePolicy>()));
        services.AddKeyedSingleton<ITermStore, SqliteTermStore>(Bare);
        services.AddSingleton<ITermStore>(provider => new ResilientTermStore(provider.GetRequiredKeyedService<ITermStore>(Bare), provider.GetRequiredService<StorePolicy>()));
        services.AddSingleton<CurrentStamps>();
        services.AddSingleton<StoreProbe>().AddHostedService(provider => provider.GetRequiredService<StoreProbe>());
        return services;
    }
}
