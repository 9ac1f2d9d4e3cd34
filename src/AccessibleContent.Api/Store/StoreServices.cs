using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Store.Postgres;
using AccessibleContent.Api.Store.Replica;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

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
        services.AddStorePolicies().AddSingleton<StoreReachability>().AddSingleton<SqliteDatabase>()
            .AddSingleton<PostgresSources>().AddSingleton<PostgresDatabase>()
            .AddSingleton<ISqlDatabase>(provider => IsServer(provider)
                ? new OutlivedDatabase(
                    provider.GetRequiredService<PostgresDatabase>(),
                    provider.GetRequiredService<SqliteDatabase>(),
                    provider.GetRequiredService<CurrentReplica>())
                : provider.GetRequiredService<SqliteDatabase>());
        services.AddSingleton<INoticeStore, SqlNoticeStore>().AddSingleton<ITermStore, SqlTermStore>()
            .AddSingleton<IChangeLog, SqlChangeLog>().AddSingleton<IViewStore, SqlViewStore>()
            .AddSingleton<IWithdrawals, SqlWithdrawals>().AddSingleton<IPublishedNotices, SqlPublishedNotices>()
            .AddSingleton<ILeases, SqlLeases>().AddSingleton<SqliteHolders>().AddSingleton<Leadership>()
            .AddSingleton<IOutbox, SqlOutboxStore>().AddSingleton<IPictureStore, SqlPictureStore>()
            .AddSingleton<ISearchIndex, SqliteSearchIndex>().AddSingleton<SearchRebuild>();
        services.AddSingleton<CurrentReplica>()
            .AddSingleton<ReplicaSource>().AddSingleton<ReplicaCopy>().AddSingleton<ReplicaFile>().AddSingleton<ReplicaFollower>()
            .AddSingleton<IStoreFollower>(provider => provider.GetRequiredService<ReplicaFollower>())
            .AddSingleton<StoredIndex>().AddSingleton<IIndexedState>(provider => IsServer(provider)
                ? provider.GetRequiredService<ReplicaFollower>()
                : provider.GetRequiredService<StoredIndex>());
        services.AddSingleton<CurrentVersions>();
        services.AddHostedService<PostgresProbe>().AddSingleton<StoreProbe>()
            .AddHostedService(provider => provider.GetRequiredService<StoreProbe>())
            .AddHostedService(provider => provider.GetRequiredService<SearchRebuild>())
            .AddHostedService(provider => provider.GetRequiredService<ReplicaFollower>());
        return services;
    }

    private static bool IsServer(IServiceProvider provider) => provider.GetRequiredService<IOptions<StoreOptions>>().Value.IsServer;
}
