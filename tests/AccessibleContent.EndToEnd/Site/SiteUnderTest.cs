using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Site;
using AccessibleContent.EndToEnd.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>The running website, with notices enough for several pages, and a browser to view it.</summary>
public sealed class SiteUnderTest : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Key = "the key of the site under test";

    // Nothing but the page: no updates, no start page, no other host.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("accessible-content-site-");
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Gets the prefix of every page's address.</summary>
    public string Base { get; } = $"http://127.0.0.1:{Ports.Free()}";

    /// <summary>Gets another origin, which serves a page of another site.</summary>
    public string OtherOrigin { get; } = $"http://127.0.0.1:{Ports.Free()}";

    /// <summary>Skips the test where there is no browser.</summary>
    public static void NeedsBrowser() => Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed (Debian package chromium)");

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        await SiteNotices.WriteAsync(Path.Combine(_folder.FullName, "notices"));
        _app = Service.Build(
        [
            $"--urls={Base};{OtherOrigin}",
            $"--Site:BaseUrl={Base}",
            "--Site:Sponsor=兰山区人民政府办公室",
            "--Site:Contact=电话 0539-8186000",
            "--Site:IdCode=3713020001",
            .. Marks(),
            "--Publishing:Keys:0:Name=编辑",
            $"--Publishing:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}",
            $"--Store:ConnectionString=Data Source={_folder.FullName}/notices.db",
            $"--Seeds:Path={_folder.FullName}/notices",
            "--Logging:LogLevel:Default=Error",
        ]);
        MapProblems(_app);
        _app.MapGet(OtherSite.Path + "{page}", WriteOtherSite);
        await _app.StartAsync();
        await CorrectAndWithdrawAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        JudgeLog.Write();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    /// <summary>Opens a new tab of the given width.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, BrowserNewContextOptions? options = null)
    {
        NeedsBrowser();
        options ??= new();
        options.BaseURL = Base;
        options.ViewportSize = new() { Width = width, Height = 800 };
        options.Locale ??= "zh-CN";
        var context = await _browser!.NewContextAsync(options);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        return page;
    }

    // What else an office sets: the frame of every page that the judges see.
    private static string[] Marks()
    {
        var pictures = Path.Combine(Hanzi.Repository.Root, "seeds", "samples", "site");
        return
        [
            "--Site:IcpNumber=示ICP备00000000号", "--Site:PoliceNumber=示公网安备00000000000000号",
            $"--Site:Emblem={pictures}/emblem.svg", "--Site:PartyMarkCode=00000000000000000000000000000000",
            $"--Site:PartyMarkPicture={pictures}/party-mark.svg", "--Site:ErrorReportCode=0000000000",
            "--Site:Feedback=https://www.example.com/feedback", "--Site:FeedbackPhone=0539-8186000", "--Site:ReplyDays=5",
            "--Site:Complaints=政务服务便民热线12345",
        ];
    }

    // One notice has a history, another is gone: as a publisher would have it.
    private async Task CorrectAndWithdrawAsync()
    {
        using var publisher = new HttpClient { BaseAddress = new Uri(Base) };
        publisher.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        var note = Uri.EscapeDataString("柳青街道便民服务中心周六也办公，原表写错。");
        using var corrected = await publisher.PutAsync(
            $"/api{SitePage.Corrected}?note={note}",
            new StringContent(SiteNotices.Corrected, Encoding.UTF8, "text/markdown"));
        using var withdraw = new HttpRequestMessage(HttpMethod.Delete, "/api" + SitePage.Withdrawn)
        {
            Content = new StringContent("{\"reason\": \"停水已经取消，原通知不再适用。\"}", Encoding.UTF8, "application/json"),
        };
        using var withdrawn = await publisher.SendAsync(withdraw);
        Assert.True(corrected.IsSuccessStatusCode && withdrawn.IsSuccessStatusCode, $"{corrected.StatusCode}, {withdrawn.StatusCode}");
    }

    // The errors that need a fault or a flood to occur, as the service writes them.
    private static void MapProblems(WebApplication app)
    {
        foreach (var preferences in ReadingPreferences.All)
        {
            app.MapGet(preferences.Prefix + "/problems/{status:int}", (HttpContext context, int status) =>
                ProblemWriter.WriteAsync(
                    context,
                    new Problem(ProblemTypes.Of(status), string.Create(CultureInfo.InvariantCulture, $"这个页面说明错误 {status}。"))));
        }
    }

    // A page of another site, as the test has written it.
    private static Task WriteOtherSite(HttpContext context)
    {
        var (headers, page) = (context.Response.Headers, OtherSite.Pages[(string)context.GetRouteValue("page")!]);
        headers.Remove("Content-Security-Policy");
        headers.Remove("Referrer-Policy");
        headers.ContentSecurityPolicy = page.Policy;
        context.Response.ContentType = page.Type;
        return context.Response.Body.WriteAsync(page.Bytes).AsTask();
    }
}
