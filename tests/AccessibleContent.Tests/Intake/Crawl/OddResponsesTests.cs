using System.Text;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Http;

namespace AccessibleContent.Tests.Intake.Crawl;

/// <summary>An unforeseen response of a site costs that page alone: the others are imported, and nothing stops.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class OddResponsesTests
{
    public static TheoryData<string, string> Fields { get; } = new()
    {
        { "Location", "//" },
        { "Location", "///" },
        { "Location", "http://[" },
        { "Location", "http://:::/" },
        { "Location", "\\\\\\" },
        { "Location", "javascript:alert(1)" },
        { "Location", "http://" + new string('a', 300) + "/" },
        { "Retry-After", "99999999999999999999" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_redirect_to_nowhere_is_a_refusal(string field, string value)
    {
        await using var crawl = await WithAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers[field] = value;
            return Task.CompletedTask;
        });
        Assert.Equal(new(2, 0, 1, 1), await crawl.CrawlAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br, gzip")]
    [InlineData("nonsense")]
    public async Task A_coding_that_the_bytes_are_not_in_is_a_refusal(string coding)
    {
        await using var crawl = await WithAsync(context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            return context.Response.Body.WriteAsync("not compressed at all, and so nothing that could be read"u8.ToArray()).AsTask();
        });
        Assert.Equal(new(2, 0, 1, 1), await crawl.CrawlAsync());
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01 00:00")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("0000-00-00")]
    public async Task A_date_of_no_calendar_ends_nothing(string date)
    {
        await using var crawl = await WithAsync(context => context.Response.WriteAsync(
            $"<!DOCTYPE html><meta charset=utf-8><title>某某通知</title><h1>某某通知</h1><p>索引号：y/1</p><p>发布日期：{date}</p><div id=zoom><p>"
            + $"正文正文正文正文正文。</p></div>"
        ));
        Assert.Equal(2, (await crawl.CrawlAsync()).Pages);
        Assert.NotNull(await crawl.NoticeAsync("a-1"));
    }

    [Theory]
    [InlineData("text/html; charset=nonsense")]
    [InlineData("text/html; charset=utf-7")]
    [InlineData(";;;")]
    public async Task A_type_that_is_none_is_not_looked_at(string type)
    {
        await using var crawl = await WithAsync(_ => Task.CompletedTask);
        crawl.Site.Notice("/odd.html", "a/2", "好好的一页，请各单位遵照执行。");
        var page = crawl.Site.Pages["/odd.html"];
        crawl.Site.Pages["/odd.html"] = async context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.ContentType = type;
                return Task.CompletedTask;
            });
            await page(context);
        };
        Assert.Equal(new(2, 0, 2, 0), await crawl.CrawlAsync());
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\nx")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nx")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")]
    [InlineData("HTTP/1.1 999 \r\n\r\n")]
    [InlineData("HTTP/9.9 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n: no name\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nETag: \"\u0001\"\r\nLast-Modified: never\r\nRetry-After: -1\r\nContent-Encoding:\r\n\r\n")]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("")]
    public async Task An_answer_that_is_no_http_ends_the_harvest_and_nothing_else(string raw)
    {
        await using var crawl = await CrawlFixture.StartAsync();
        await using var server = new RawServer(Encoding.Latin1.GetBytes(raw));
        crawl.Settings.Url = server.Address + "list.html";
        var counts = await crawl.CrawlAsync();
        Assert.Equal(0, counts.Published);
    }

    [Fact]
    public async Task A_host_that_does_not_even_refuse_is_given_up_in_time()
    {
        await using var crawl = await CrawlFixture.StartAsync();
        using var deaf = new DeafHost();
        crawl.Settings.Url = deaf.Address + "list.html";
        Assert.Equal(new(0, 0, 0, 0), await crawl.CrawlAsync());
        Assert.Contains("does not respond within 10 s", Assert.Single(crawl.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_costs_one_page()
    {
        await using var crawl = await WithAsync(async context =>
        {
            context.Response.ContentLength = 100_000;
            await context.Response.Body.WriteAsync(new byte[50_000]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.Equal(new(2, 0, 1, 1), await crawl.CrawlAsync());
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("1e308")]
    [InlineData("-99999999999")]
    public async Task A_delay_that_is_no_number_delays_nothing(string delay)
    {
        await using var crawl = await WithAsync(_ => Task.CompletedTask);
        crawl.Site.Page(
            "/robots.txt",
            $"User-agent: *\nCrawl-delay: {delay}\nDisallow: /{string.Concat(Enumerable.Repeat("*x", 1_100))}\n",
            "text/plain");
        Assert.Equal(1, (await crawl.CrawlAsync()).Published);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>", "<div>", 80_000)]
    [InlineData("<?xml version=\"1.0\"?><urlset>", "<url>", 80_000)]
    [InlineData("<?xml version=\"1.0\" encoding=\"nonsense\"?><urlset>", "<url>", 1)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\">]><urlset>", "<url>&a;</url>", 1)]
    public async Task A_list_that_costs_more_than_any_real_one_is_refused_and_said(string start, string part, int times)
    {
        await using var crawl = await CrawlFixture.StartAsync();
        crawl.Site.Page("/sitemap.xml", start + string.Concat(Enumerable.Repeat(part, times)));
        Assert.Equal(new(0, 0, 0, 0), await crawl.CrawlAsync());
        Assert.Contains("/sitemap.xml cannot be read", Assert.Single(crawl.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_robots_file_that_is_too_long_counts_up_to_its_limit()
    {
        await using var crawl = await WithAsync(_ => Task.CompletedTask);
        crawl.Site.Page("/robots.txt", "User-agent: *\nDisallow: /odd\n" + new string('\n', 9 << 20), "text/plain");
        await crawl.CrawlAsync();
        Assert.Equal((1, 0), (crawl.Site.Asked("/1.html"), crawl.Site.Asked("/odd.html")));
    }

    [Fact]
    public async Task The_end_of_the_service_ends_a_harvest_at_once()
    {
        await using var crawl = await WithAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var end = new CancellationTokenSource();
        var harvesting = crawl.CrawlAsync(end.Token);
        Assert.True(SpinWait.SpinUntil(() => crawl.Site.Asked("/odd.html") > 0, TimeSpan.FromSeconds(20)));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => harvesting.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    private static async Task<CrawlFixture> WithAsync(RequestDelegate odd)
    {
        var crawl = await CrawlFixture.StartAsync();
        crawl.Site.List("/odd.html", "/1.html");
        crawl.Site.Notice("/1.html", "a/1", "好好的一页，请各单位遵照执行。");
        crawl.Site.Pages["/odd.html"] = context => odd(context);
        return crawl;
    }
}
