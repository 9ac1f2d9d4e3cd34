using System.Data.Common;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Commands;

/// <summary>The common part of the commands on the store: the settings of the service, and an up-to-date store.</summary>
internal static class StoreCommand
{
    /// <summary>Runs an action on the configured store.</summary>
    /// <returns>The action's exit code; 1 if the store cannot be reached.</returns>
    public static async Task<int> RunAsync(
        string[] settings,
        Func<IServiceProvider, Task<int>> action,
        CancellationToken cancellation)
    {
        using var host = CommandHost.Build(settings, services =>
            services.AddStore().AddFiles().AddSettings<SiteOptions, SiteOptionsValidator>("Site"));
        return await PreparedAsync(host.Services, action, cancellation);
    }

    private static async Task<int> PreparedAsync(
        IServiceProvider services,
        Func<IServiceProvider, Task<int>> action,
        CancellationToken cancellation)
    {
        try
        {
            var store = services.GetRequiredService<INoticeStore>();
            await store.PrepareAsync(cancellation);
            return await action(services);
        }
        catch (Exception failure)
            when (failure
                    is StoreUnavailableException
                        or UnauthorizedAccessException
                        or InvalidOperationException { InnerException: DbException }
                || StorePolicies.IsOutage(failure))
        {
            return await TellAsync($"The store cannot be reached or written: {failure.GetBaseException().Message}");
        }
        catch (FilesUnavailableException failure)
        {
            return await TellAsync(failure.Message);
        }
    }

    private static async Task<int> TellAsync(string problem)
    {
        await Console.Error.WriteLineAsync(problem);
        await Console.Error.WriteLineAsync(
            "Nothing is half done. Free some space or fix the cause, and run the command again: it continues where it stopped.");
        return ExitCode.Refused;
    }
}
