using System.ComponentModel;
using PuppeteerSharp;

namespace AccessibleContent.Api.Commands.Audit;

/// <summary>A browser of the audit's own: without a window, with an empty profile, both of which end with it.</summary>
internal sealed class AuditBrowser : IAsyncDisposable
{
    // Nothing but the pages: no updates, no start page, no other host.
    private static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-extensions", "--disable-breakpad", "--no-proxy-server", "--lang=zh-CN",
    ];

    private static readonly TimeSpan ForStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ForEnd = TimeSpan.FromSeconds(3);

    private readonly IBrowser _browser;
    private readonly DirectoryInfo _profile;

    private AuditBrowser(IBrowser browser, DirectoryInfo profile, string version) =>
        (_browser, _profile, Version) = (browser, profile, version);

    /// <summary>Gets the name and version of the browser.</summary>
    public string Version { get; }

    /// <summary>Starts a browser, or says why that is not possible.</summary>
    /// <param name="file">The program.</param>
    /// <param name="sandbox">Whether the browser confines its pages; the system may not allow it to.</param>
    public static async Task<(AuditBrowser? Browser, string? Problem)> StartAsync(string file, bool sandbox)
    {
        var profile = Directory.CreateTempSubdirectory("accessible-content-audit-");
        try
        {
            var browser = await Puppeteer.LaunchAsync(new LaunchOptions
            {
                ExecutablePath = file,
                Headless = true,
                Pipe = true,
                UserDataDir = profile.FullName,
                Timeout = (int)ForStart.TotalMilliseconds,
                Args = [.. Arguments, .. sandbox ? [] : (string[])["--no-sandbox"]],
            });
            return (new(browser, profile, await browser.GetVersionAsync()), null);
        }
        catch (Exception failure)
            when (failure is ProcessException or PuppeteerException or Win32Exception or IOException or TimeoutException)
        {
            Remove(profile);
            return (null, failure.Message);
        }
    }

    /// <summary>Opens a tab for pages of one origin.</summary>
    public async Task<AuditTab> OpenAsync(Uri origin) => await AuditTab.OpenAsync(await _browser.NewPageAsync(), origin);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var process = _browser.Process;
        try
        {
            process?.Kill(entireProcessTree: true);
            await (process?.WaitForExitAsync() ?? Task.CompletedTask).WaitAsync(ForEnd);
            await _browser.DisposeAsync().AsTask().WaitAsync(ForEnd);
        }
        catch (Exception ended)
            when (ended is InvalidOperationException or Win32Exception or TimeoutException or PuppeteerException or ProcessException
                or IOException)
        {
            // It has ended by itself, or will with the pipe to this process.
        }

        Remove(_profile);
    }

    // Processes that are ending may still write into it.
    private static void Remove(DirectoryInfo profile)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                profile.Delete(true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50);
            }
        }
    }
}
