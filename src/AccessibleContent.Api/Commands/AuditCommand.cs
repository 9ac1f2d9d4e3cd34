using System.CommandLine;
using AccessibleContent.Api.Commands.Audit;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Site.Audit;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;
using PuppeteerSharp;

namespace AccessibleContent.Api.Commands;

/// <summary>Tests the site's own pages with axe-core, and writes the record that the accessibility statement shows.</summary>
internal static class AuditCommand
{
    private const int MostNotices = 1_000;

    /// <summary>Creates the command.</summary>
    public static Command Make(string[] settings)
    {
        var address = SiteAddress.Argument();
        var notices = new Option<int>("--notices") { Description = "The number of notices to test", DefaultValueFactory = _ => 10 };
        notices.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostNotices)
            {
                result.AddError($"--notices must be between 1 and {MostNotices}.");
            }
        });
        var record = new Option<FileInfo>("--record")
        {
            Description = "The file of the record; by default that of the setting Audit:Record",
        };
        var browser = new Option<FileInfo>("--browser") { Description = "Chromium, Chrome or Edge; by default as installed" };
        var unconfined = new Option<bool>("--no-sandbox")
        {
            Description = "Let the browser run without its sandbox, where the system allows none (for root it always does)",
        };
        var command = new Command(
            "audit",
            "Test the site's own pages with axe-core in an installed Chromium; exit code 1 if a rule is broken or a page not tested; "
            + "settings follow as --Section:Key=value")
        {
            address, notices, record, browser, unconfined,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new(
                parsed.GetRequiredValue(address),
                parsed.GetValue(notices),
                parsed.GetValue(record)?.FullName ?? RecordFile(settings),
                parsed.GetValue(browser)?.FullName,
                !parsed.GetValue(unconfined) && !Environment.IsPrivilegedProcess),
            cancellation));
        return command;
    }

    private static string RecordFile(string[] settings)
    {
        using var host = CommandHost.Build(settings, services => services
            .AddSettings<StoreOptions, StoreOptionsValidator>("Store").Services
            .AddSettings<AuditOptions>("Audit"));
        return AuditRecordFile.Path(
            host.Services.GetRequiredService<IOptions<AuditOptions>>().Value,
            host.Services.GetRequiredService<IOptions<StoreOptions>>().Value);
    }

    private static async Task<int> RunAsync(Wanted wanted, CancellationToken cancellation)
    {
        if (BrowserFile.Find(wanted.Browser, Environment.GetEnvironmentVariable("PATH") ?? "") is not { } file)
        {
            return await FailAsync(ExitCode.NoSystem, wanted.Browser is { } named
                ? $"{named} does not exist (--browser)."
                : "No Chromium is installed. Install Chromium, Chrome or Edge (Debian: apt-get install chromium), "
                    + "or name it by --browser.");
        }

        try
        {
            var (browser, problem) = await AuditBrowser.StartAsync(file, wanted.Sandbox);
            await using var started = browser;
            return browser is null
                ? await FailAsync(ExitCode.NoSystem, $"{file} does not start. In a container it may need --no-sandbox. It says: {problem}")
                : await RunAsync(new AuditRun(browser, wanted.Home, wanted.Notices, TimeProvider.System), wanted.Record, cancellation);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync(ExitCode.Refused, "Stopped; the record is as it was.");
        }
        catch (Exception ended) when (ended is PuppeteerException or TimeoutException)
        {
            return await FailAsync(ExitCode.Refused, $"The browser has ended; the record is as it was. It says: {ended.Message}");
        }
    }

    private static async Task<int> RunAsync(AuditRun run, string file, CancellationToken cancellation)
    {
        var record = await run.RunAsync(cancellation);
        foreach (var line in AuditReport.Lines(run.Tally, record))
        {
            await Console.Out.WriteLineAsync(line);
        }

        if (record is null)
        {
            return await FailAsync(ExitCode.Refused, "No page could be tested; the record is as it was.");
        }

        try
        {
            AuditRecordFile.Write(file, record);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(ExitCode.Refused, $"The record cannot be written: {failure.Message}");
        }

        await Console.Out.WriteLineAsync($"Record for the statement: {file}");
        return run.Tally is { Rules.Count: 0, Untested.Count: 0 } ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> FailAsync(int code, string message)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }

    private sealed record Wanted(Uri Home, int Notices, string Record, string? Browser, bool Sandbox);
}
