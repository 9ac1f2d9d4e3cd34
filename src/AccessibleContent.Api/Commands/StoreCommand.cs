using AccessibleContent.Api.Files;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Commands;

/// <summary>What commands on the store have in common: the settings of the service, and a store that is up to date.</summary>
internal static class StoreCommand
{
    /// <summary>Runs an action on the store that the settings name.</summary>
    /// <returns>The action's exit code; 1 for a store that cannot be reached.</returns>
    public static async Task<int> RunAsync(string[] settings, Func<INoticeStore, KeptFiles, Task<int>> action, CancellationToken cancellation)
    {
        using var host = CommandHost.Build(settings, services => services.AddStore().AddFiles());
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
        catch (Exception failure) when (failure is StoreUnavailableException or UnauthorizedAccessException or InvalidOperationException { InnerException: SqliteException } || StorePolicies.IsOutage(failure))
        {
            await Console.Error.WriteLineAsync($"The store cannot be reached or written: {(failure.InnerException ?? failure).Message}");
            await Console.Error.WriteLineAsync("Nothing is half done. Make room or put it right, and start the command again: it goes on where it was.");
            return ExitCode.Refused;
        }
    }
}
