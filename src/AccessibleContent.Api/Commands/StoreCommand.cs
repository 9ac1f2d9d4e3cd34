using AccessibleContent.Api.Files;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Commands;

/// <summary>What commands on the store have in common: the settings of the service, and a store that is up to date.</summary>
internal static class StoreCommand
{
    /// <summary>Runs an action on the store that the settings name.</summary>
    /// <returns>The action's exit code; 1 for a store that cannot be reached.</returns>
    public static async Task<int> RunAsync(string[] settings, Func<INoticeStore, KeptFiles, Task<int>> action, CancellationToken cancellation)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddCommandLine(settings);
        builder.Services.AddStore().AddFiles();
        using var host = builder.Build();
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        return await PreparedAsync(host.Services, action, cancellation);
    }

    private static async Task<int> PreparedAsync(IServiceProvider services, Func<INoticeStore, KeptFiles, Task<int>> action, CancellationToken cancellation)
    {
        try
        {
            var store = services.GetRequiredService<INoticeStore>();
            await store.PrepareAsync(cancellation);
            return await action(store, services.GetRequiredService<KeptFiles>());
        }
        catch (StoreUnavailableException unavailable)
        {
            await Console.Error.WriteLineAsync($"The store cannot be reached: {unavailable.InnerException?.Message}");
            return 1;
        }
    }
}
