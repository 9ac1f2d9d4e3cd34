using System.Text;
using System.Text.Json;
using Deque.AxeCore.Commons;
using PuppeteerSharp;

namespace AccessibleContent.Api.Commands.Audit;

/// <summary>
/// A tab that loads what the site's own origin has, and nothing else. What it evaluates comes by the browser's protocol, which no
/// Content-Security-Policy of the site concerns.
/// </summary>
internal sealed class AuditTab : IAsyncDisposable
{
    private static readonly TimeSpan ForPage = TimeSpan.FromSeconds(60);
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string Run = Script();

    private readonly IPage _page;
    private readonly Uri _origin;
    private volatile string? _elsewhere;

    private AuditTab(IPage page, Uri origin) => (_page, _origin) = (page, origin);

    /// <summary>Confines a tab to an origin.</summary>
    public static async Task<AuditTab> OpenAsync(IPage page, Uri origin)
    {
        var tab = new AuditTab(page, origin);
        page.DefaultTimeout = (int)ForPage.TotalMilliseconds;
        page.Request += async (_, asked) => await tab.DecideAsync(asked.Request);
        page.Dialog += async (_, asked) => await QuietlyAsync(asked.Dialog.Dismiss());
        await page.SetRequestInterceptionAsync(true);
        return tab;
    }

    /// <summary>Opens a page; returns why it cannot be tested, or null.</summary>
    public async Task<string?> GoAsync(Uri address, CancellationToken cancellation)
    {
        _elsewhere = null;
        var problem = await OpenAsync(address, cancellation);
        return _elsewhere is { } other ? $"leads to {other}, which is of another origin" : problem;
    }

    /// <summary>Reads what the open page says of the site.</summary>
    public async Task<HomePage> ReadHomeAsync(CancellationToken cancellation)
    {
        var json = await _page.EvaluateExpressionAsync<string>(HomePage.Script).WaitAsync(ForPage, cancellation);
        return JsonSerializer.Deserialize(json, PageFindingsJson.Default.HomePage)!;
    }

    /// <summary>Tests the open page at a width; returns why that is not possible, or what was found.</summary>
    public async Task<(PageFindings? Findings, string? Problem)> TestAsync(int width, CancellationToken cancellation)
    {
        PageFindings? findings = null;
        var problem = await TryAsync(
            async () =>
            {
                await _page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 844 });
                await _page.EvaluateExpressionAsync(Axe + ";0");
                var json = await _page.EvaluateFunctionAsync<string>(Run);
                findings = JsonSerializer.Deserialize(json, PageFindingsJson.Default.PageFindings);
                return null;
            },
            cancellation);
        return (findings, problem);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await QuietlyAsync(_page.CloseAsync());

    private Task<string?> OpenAsync(Uri address, CancellationToken cancellation) => TryAsync(
        async () =>
        {
            var response = await _page.GoToAsync(address.AbsoluteUri, new NavigationOptions { WaitUntil = [WaitUntilNavigation.Load] });
            if (response is not { Ok: true })
            {
                return $"responds with {(int)(response?.Status ?? 0)}";
            }

            var type = await _page.EvaluateExpressionAsync<string>("document.contentType");
            return type is "text/html" or "application/xhtml+xml" ? null : $"is no page, but {type}";
        },
        cancellation);

    private static async Task<string?> TryAsync(Func<Task<string?>> act, CancellationToken cancellation)
    {
        try
        {
            return await act().WaitAsync(ForPage, cancellation);
        }
        catch (Exception failure) when (failure is PuppeteerException or TimeoutException or JsonException)
        {
            return failure.Message;
        }
    }

    private Task DecideAsync(IRequest request)
    {
        if (request.Url.StartsWith("data:", StringComparison.Ordinal)
            || (Uri.TryCreate(request.Url, UriKind.Absolute, out var address) && SiteAddress.SameOrigin(address, _origin)))
        {
            return QuietlyAsync(request.ContinueAsync());
        }

        if (request.IsNavigationRequest && request.Frame == _page.MainFrame)
        {
            _elsewhere = request.Url;
        }

        return QuietlyAsync(request.AbortAsync(RequestAbortErrorCode.BlockedByClient));
    }

    // The tab may have gone on, or be gone.
    private static async Task QuietlyAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (PuppeteerException)
        {
        }
    }

    private static string Script()
    {
        using var file = typeof(AuditTab).Assembly.GetManifestResourceStream("AccessibleContent.Api.Commands.Audit.axe-run.js")!;
        using var text = new StreamReader(file, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
