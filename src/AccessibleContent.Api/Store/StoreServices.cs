using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AccessibleContent.Api.Store;

/// <summary>Registers the store.</summary>
internal static class StoreServices
{
    /// <summary>Adds the configured store and the content versions in memory.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddSettings<StoreOptions, StoreOptionsValidator>("Store");
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics().TryAddSingleton<ServiceMeter>();
        services.AddStorePolicies().AddSingleton<StoreReachability>().AddSingleton<SqliteDatabase>();
        services.AddSingleton<INoticeStore, SqliteNoticeStore>().AddSingleton<ITermStore, SqliteTermStore>()
            .AddSingleton<IChangeLog, SqliteChangeLog>().AddSingleton<IViewStore, SqliteViewStore>()
            .AddSingleton<IWithdrawals, SqliteWithdrawals>().AddSingleton<IPublishedNotices, SqlitePublishedNotices>()
            .AddSingleton<IOutbox, SqliteOutboxStore>().AddSingleton<IPictureStore, SqlitePictureStore>()
            .AddSingleton<ISearchIndex, SqliteSearchIndex>().AddSingleton<SearchRebuild>();
        services.AddSingleton<CurrentVersions>();
        services.AddSingleton<StoreProbe>().AddHostedService(provider => provider.GetRequiredService<StoreProbe>())
            .AddHostedService(provider => provider.GetRequiredService<SearchRebuild>());
        return services;
    }
}
