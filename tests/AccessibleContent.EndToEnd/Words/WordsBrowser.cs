using System.Text.Json;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Site;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Words;

/// <summary>A Chromium that opens pages and reports what it shows; it has no access to the network.</summary>
public sealed class WordsBrowser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Address = "http://page.test/";

    private static readonly string Script = File.ReadAllText(
        Path.Combine(Repository.Root, "tests/AccessibleContent.EndToEnd/Words/shown-words.js"));

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _context;
    private byte[] _bytes = [];
    private string _type = "text/html";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium,
                Headless = true,
                Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
            }
        );
        _context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, Locale = "zh-CN" });
        _context.SetDefaultTimeout(10_000);
        // Text that a script writes is not part of the document.
        await _context.AddInitScriptAsync("document.write = document.writeln = () => {};");
        await _context.RouteAsync("**/*", route => route.Request.Url == Address
            ? route.FulfillAsync(new() { BodyBytes = _bytes, ContentType = _type })
            : route.AbortAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a page.</summary>
    /// <param name="page">The page's bytes.</param>
    /// <param name="charset">The encoding that its server would declare; null where it leaves that to the page.</param>
    /// <param name="article">The selector of the element known to be the article; null where there is none.</param>
    public async Task<ShownPage> ShowAsync(byte[] page, string? charset, string? article)
    {
        SiteUnderTest.NeedsBrowser();
        (_bytes, _type) = (page, charset is null ? "text/html" : $"text/html; charset={charset}");
        var tab = await _context!.NewPageAsync();
        await tab.GotoAsync(Address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var shown = await tab.EvaluateAsync<string>(Script, article);
        await tab.CloseAsync();
        return JsonSerializer.Deserialize<ShownPage>(shown, JsonSerializerOptions.Web)!;
    }
}
