using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>A site to crawl, which notes who asks and when.</summary>
internal sealed class CrawledStandIn : IAsyncDisposable
{
    private const int Pages = 2_000;
    private static readonly string Text = string.Concat(Enumerable.Repeat("全区科学技术大会召开，区委书记出席会议并讲话。", 20));
    private readonly WebApplication _app;
    private readonly long _start = Stopwatch.GetTimestamp();

    private CrawledStandIn(WebApplication app) => _app = app;

    /// <summary>Gets the requests: when, and by whom.</summary>
    public ConcurrentQueue<(TimeSpan At, string By)> Requests { get; } = [];

    /// <summary>Gets how long it has been there.</summary>
    public TimeSpan Now => Stopwatch.GetElapsedTime(_start);

    /// <summary>Gets the address of its list.</summary>
    public string List => _app.Urls.Single() + "/list.html";

    public static async Task<CrawledStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = new CrawledStandIn(builder.Build());
        site._app.Urls.Add("http://127.0.0.1:0");
        site._app.Run(site.RespondAsync);
        await site._app.StartAsync();
        return site;
    }

    /// <summary>Returns who has asked since a moment, each once.</summary>
    public IReadOnlyList<string> Since(TimeSpan moment) =>
        [.. Requests.Where(request => request.At > moment).Select(request => request.By).Distinct()];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task RespondAsync(HttpContext context)
    {
        Requests.Enqueue((Now, context.Request.Headers.UserAgent.ToString()));
        var name = Path.GetFileNameWithoutExtension(context.Request.Path);
        context.Response.StatusCode = name == "robots" ? 404 : 200;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(name == "list"
            ? string.Concat(Enumerable.Range(0, Pages).Select(page => $"<p><a href=\"/p{page}.html\">公告 {page}</a></p>"))
            : $"<html><head><title>公告 {name}</title><meta name=\"PubDate\" content=\"2024-07-19\"></head><body><h1>公告 {name}</h1>"
                + $"<div class=\"content\"><p>{Text}</p></div></body></html>");
    }
}
