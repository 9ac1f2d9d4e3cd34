using System.Text.Json;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Site;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Words;

/// <summary>One Chromium that shows pages and tells what it shows; nothing of the network reaches it.</summary>
public sealed class WordsBrowser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Address = "http://page.test/";

    private static readonly string Script = File.ReadAllText(Path.Combine(Repository.Root, "tests/AccessibleContent.EndToEnd/Words/shown-words.js"));

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _context;
    private byte[] _bytes = [];
    private string _type = "text/html";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
        _context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, Locale = "zh-CN" });
        _context.SetDefaultTimeout(10_000);
        await _context.AddInitScriptAsync("document.write = document.writeln = () => {};"); // Words that a script writes are none of the document's.
        await _context.RouteAsync("**/*", route => route.Request.Url == Address
            ? route.FulfillAsync(new() { BodyBytes = _bytes, ContentType = _type })
            : route.AbortAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Shows a page.</summary>
    /// <param name="page">The page's bytes.</param>
    /// <param name="charset">What its server would say of its encoding; null where it leaves that to the page.</param>
    /// <param name="article">The selector of the element that is known to be the article; null where none is.</param>
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
