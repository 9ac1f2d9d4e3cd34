using AccessibleContent.Api.Terms;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Store;

/// <summary>The room where notices are kept.</summary>
public static class StoreServices
{
    /// <summary>Adds the store that the settings name, and the stamps in memory.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>();
        services.AddOptions<StoreOptions>().BindConfiguration("Store").ValidateOnStart();
        services.AddSingleton<INoticeStore, SqliteNoticeStore>();
        services.AddSingleton<ITermStore, SqliteTermStore>();
        services.AddSingleton<CurrentStamps>();
        return services;
    }
}
