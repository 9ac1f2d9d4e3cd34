using System.Net;
using System.Text;
using System.Text.Json;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Site;

/// <summary>A website under a path of its host: every address that it writes begins with it, and leads somewhere.</summary>
public sealed class SubPathTests : IAsyncLifetime
{
    private const string Base = "https://www.example.gov.cn/gk";
    private const string Notice = "/api/notices/" + ServiceFixture.SeedId;

    // Named by the notice of the test, and not there.
    private static readonly string[] Missing =
    [
        "/gk/notices/b-1", "/gk/a.png", "/gk/files/a.png", "/gk/files/b.png", "/gk/files/a.pdf",
    ];

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0", $"--Site:BaseUrl={Base}/");
        _client = ServiceFixture.Client(_app.Urls.Single());
        var notice = Make.Markdown("占位") with
        {
            Blocks =
            [
                new Paragraph([new Link("/notices/b-1", [new TextRun("另一则")]), new InlineImage("a.png", "")]),
                new Paragraph([new Link("#x", [new TextRun("注")])]),
                new Image("/files/a.png", "示意图"),
                new Image("/files/b.png", ""),
                new Attachment("名单", "/files/a.pdf", null, null),
            ],
        };
        await ServiceFixture.PublishAsync(_app.Services, notice);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var waiting = new Queue<string>(["/gk/", "/gk/elder/search?q=%E5%85%AC%E5%BC%80", "/gk/nothing", "/gk/?catalog=none"]);
        var seen = waiting.ToHashSet(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address) && seen.Count < 1200)
        {
            using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));
            var leads = response.Headers.Location?.OriginalString.StartsWith(Base + "/", StringComparison.Ordinal) is true;
            Assert.True(response.IsSuccessStatusCode || leads || address is "/gk/nothing", $"{address}: {response.StatusCode}");
            var found = leads ? [] : await AddressesAsync(response);
            foreach (var next in found.Select(one => one.Split('#')[0]).Where(IsNoMix))
            {
                Assert.StartsWith("/gk/", next, StringComparison.Ordinal);
                if (!Missing.Contains(next) && seen.Add(next))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        Assert.Contains("/gk/zh-hant-hk/elder/notices/a-1", seen);
        Assert.Contains("/gk/assets/site.css", seen);
    }

    // Each size with each colour would be hundreds of pages.
    private static bool IsNoMix(string address) =>
        !(address.Contains("size=", StringComparison.Ordinal) && address.Contains("scheme=", StringComparison.Ordinal));

    [Theory]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("text")]
    public async Task Every_address_in_a_body_is_absolute(string form)
    {
        foreach (var rendition in Rendition.All.Where(one => one.Form.Name == form))
        {
            var body = await _client.GetStringAsync("/api/notices/a-1" + rendition.Query);
            // What is relative to a page that nobody knows is words in HTML.
            foreach (var file in (string[])["/files/a.pdf", "/files/b.png", "/notices/b-1", .. form == "html" ? [] : (string[])["/a.png"]])
            {
                Assert.Contains(Base + file, body, StringComparison.Ordinal);
            }

            Assert.DoesNotMatch("\"/(?!/)|：/|[ （]/", body);
        }
    }

    [Fact]
    public async Task Json_and_list_name_the_page_and_so_does_the_header_field()
    {
        using var response = await _client.GetAsync(new Uri("/api/notices/a-1?script=zh-Hant&mode=elder&form=json", UriKind.Relative));
        var page = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("links").GetProperty("page");
        var address = Base + "/zh-hant/elder/notices/a-1";
        Assert.Equal((address, "zh-Hant", "text/html"), (
            page.GetProperty("href").GetString(), page.GetProperty("hreflang").GetString(), page.GetProperty("type").GetString()));
        Assert.Contains(
            $"<{address}>; rel=\"alternate\"; hreflang=\"zh-Hant\"; type=\"text/html\"",
            response.Headers.GetValues("Link").Single(),
            StringComparison.Ordinal);
        var list = JsonElement.Parse(await _client.GetStringAsync("/api/notices?script=zh-Hant&index=a/1"));
        Assert.Equal(Base + "/zh-hant/notices/a-1", list.GetProperty("items")[0].GetProperty("page").GetString());
    }

    [Theory]
    [InlineData("/gk")]
    [InlineData("")]
    public async Task A_proxy_may_pass_the_path_on_or_take_it_off(string prefix)
    {
        foreach (var address in (string[])["/", Notice, "/elder/notices/a-1", "/assets/site.css", "/openapi/v1.json", "/health/live"])
        {
            using var response = await _client.GetAsync(new Uri(prefix + address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        using var moved = await _client.GetAsync(new Uri(prefix + "/elder/search/?q=1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
        Assert.Equal(Base + "/elder/search?q=1", moved.Headers.Location!.ToString());
        using var missing = await _client.GetAsync(new Uri(prefix + "/api/notices/none", UriKind.Relative));
        var problem = JsonElement.Parse(await missing.Content.ReadAsStringAsync());
        Assert.Equal(Base + "/api/notices/none", problem.GetProperty("instance").GetString());
        Assert.Contains(Base + "/api/notices", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/GK/")]
    [InlineData("/gkx")]
    [InlineData("/gk/gk/")]
    public async Task Another_path_is_not_the_website(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_path_alone_leads_to_the_home_page()
    {
        using var response = await _client.GetAsync(new Uri("/gk", UriKind.Relative));
        Assert.Equal((HttpStatusCode.PermanentRedirect, Base + "/"), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Search_engines_find_the_addresses_under_the_path()
    {
        Assert.Contains("Disallow: /gk/elder/search\n", await _client.GetStringAsync("/gk/robots.txt"), StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {Base}/sitemap.xml\n", await _client.GetStringAsync("/gk/robots.txt"), StringComparison.Ordinal);
        Assert.Contains($"<loc>{Base}/elder/notices/a-1</loc>", await _client.GetStringAsync("/gk/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_that_is_published_has_its_whole_address()
    {
        using var body = new StringContent("---\ntitle: 标题\npublishedOn: 2024-07-19\n---\n\n内容。\n", Encoding.UTF8, "text/markdown");
        using var response = await ServiceFixture.WriteAsync(_client, "/gk/api/notices/new", "PUT", body);
        Assert.Equal((HttpStatusCode.Created, Base + "/api/notices/new"), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    // Else a proxy that takes the path off could not be told from one that passes it on.
    [Fact]
    public void No_address_of_the_service_may_begin_the_path()
    {
        var segments = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/').Split('/')[0])
            .Where(segment => segment.Length > 0);
        Assert.All(segments, segment => Assert.Contains(segment, BaseUrlAttribute.Own));
    }

    private static async Task<IEnumerable<string>> AddressesAsync(HttpResponseMessage response) =>
        response.Content.Headers.ContentType!.MediaType == "text/html"
            ? Addresses(await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()))
            : [];

    private static IEnumerable<string> Addresses(IHtmlDocument page) => page
        .QuerySelectorAll("[href], [src], [action]")
        .Where(one => one.GetAttribute("rel") is not ("canonical" or "alternate"))
        .Select(one => one.GetAttribute("href") ?? one.GetAttribute("src") ?? one.GetAttribute("action")!)
        .Where(address => !address.StartsWith('#'))
        .Select(address => address.StartsWith(Base + "/", StringComparison.Ordinal) ? address[(Base.Length - "/gk".Length)..] : address);
}
