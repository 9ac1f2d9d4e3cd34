using System.Net;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;

namespace AccessibleContent.Tests.Site;

/// <summary>Errors, as pages.</summary>
public sealed class SiteErrorsTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    public static TheoryData<string, int> Problems { get; } =
        new(
            from preferences in ReadingPreferences.All
            from status in (int[])[400, 404, 405, 410, 429, 500, 503]
            select (preferences.Prefix, status));

    [Theory]
    [InlineData("/nowhere", "zh-Hans")]
    [InlineData("/zh-hant-tw/elder/notices/nobody", "zh-Hant-TW")]
    public async Task An_error_is_a_page_that_says_how_to_go_on(string path, string script)
    {
        using var response = await service.SendAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        Assert.Equal(script, page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.QuerySelectorAll("main a"));
        Assert.DoesNotContain("/openapi", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task Every_problem_is_a_page_in_the_script_and_mode_of_the_visit(string prefix, int status)
    {
        var page = await WriteAsync(prefix + "/notices/a-1", "?scheme=dark", new Problem(ProblemTypes.Of(status), "因为更正而撤下"));
        var preferences = ReadingPreferences.Of(prefix + "/");
        Assert.Equal(preferences.Script.Tag, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(preferences.Mode.Name, page.DocumentElement.GetAttribute("data-mode"));
        Assert.Equal("dark", page.DocumentElement.GetAttribute("data-scheme"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains(
            Make.Renderer.Convert("因为更正而撤下", preferences.Script),
            page.QuerySelector(".note")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(prefix + "/?scheme=dark", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_page_that_may_come_back_can_be_opened_again() =>
        Assert.Contains(
            "/elder/notices/a-1",
            (await WriteAsync("/elder/notices/a-1", "", new Problem(ProblemTypes.Unavailable, "维护")))
                .QuerySelectorAll("main a")
                .Select(link => link.GetAttribute("href")));

    [Fact]
    public async Task No_error_leads_to_the_host_that_a_false_address_names() =>
        Assert.DoesNotContain(
            (await WriteAsync("//evil.example/a", "", new Problem(ProblemTypes.Unavailable, "维护"))).Links,
            link => link.GetAttribute("href")!.StartsWith("//", StringComparison.Ordinal));

    [Fact]
    public async Task Who_finds_no_page_can_search_at_once_or_look_through_the_map()
    {
        using var response = await service.SendAsync("/elder/nowhere?size=36");
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        Assert.Equal("/elder/search", page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Contains("/elder/sitemap?size=36", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_telephone_of_who_helps_can_be_dialled()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(
            folder.Path, "--urls=http://127.0.0.1:0", "--Site:Contact=政务公开办，电话 0539-8186000（工作日）");
        using var client = ServiceFixture.Client(app.Urls.Single());
        using var response = await client.GetAsync("/nowhere");
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var help = page.QuerySelectorAll("main p").Single(line => line.TextContent.StartsWith("需要帮助", StringComparison.Ordinal));
        Assert.Equal("需要帮助，请联系：政务公开办，电话 0539-8186000（工作日）", help.TextContent);
        Assert.Equal("tel:05398186000", help.QuerySelector("a")!.GetAttribute("href"));
    }

    private async Task<IHtmlDocument> WriteAsync(string path, string query, Problem problem)
    {
        var context = new DefaultHttpContext { RequestServices = service.Services };
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        using var body = new MemoryStream();
        context.Response.Body = body;
        context.SetEndpoint(new Endpoint(null, null, "page"));
        await ProblemWriter.WriteAsync(context, problem);
        await context.Response.BodyWriter.FlushAsync();
        Assert.Equal(problem.Status, context.Response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}
