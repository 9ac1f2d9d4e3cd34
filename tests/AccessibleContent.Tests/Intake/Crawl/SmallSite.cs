using System.Collections.Concurrent;
using System.Text;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.Intake.Crawl;

/// <summary>A site on two addresses of the loopback, whose pages a test defines.</summary>
internal sealed class SmallSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SmallSite(WebApplication app) => _app = app;

    /// <summary>Gets the handler of each path; any other path is 404.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Pages { get; } = new();

    /// <summary>Gets every request: host and path with query, and its If-None-Match.</summary>
    public ConcurrentQueue<(string Address, string Tag, string Agent)> Requests { get; } = [];

    public Uri Home { get; private set; } = null!;

    public static async Task<SmallSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://0.0.0.0:0");
        var site = new SmallSite(builder.Build());
        site._app.Run(site.RespondAsync);
        await site._app.StartAsync();
        site.Home = new Uri($"http://127.0.0.1:{new Uri(site._app.Urls.Single()).Port}/");
        return site;
    }

    /// <summary>Returns a page of a notice, which handles conditional requests.</summary>
    public void Notice(string path, string index, string body) =>
        Page(
            path,
            $"<!DOCTYPE html><meta charset=utf-8><title>通知</title><meta name=PubDate content=\"2024-07-19\"><table><tr><td>索引号</td><td>"
            + $"{index}</td></tr></table><h1>通知</h1><div id=zoom><p>{body}</p></div>"
        );

    public void Page(string path, string text, string type = "text/html") => Pages[path] = context =>
    {
        var tag = $"\"{text.GetHashCode(StringComparison.Ordinal):x}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
    };

    /// <summary>Adds a file, whatever its bytes are.</summary>
    public void File(string path, byte[] bytes, string type = "image/png") => Pages[path] = context =>
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    };

    /// <summary>Adds pages to the list.</summary>
    public void List(params string[] paths) =>
        Page(
            "/sitemap.xml",
            "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + string.Concat(paths.Select(path => $"<url><loc>{new Uri(Home, path)}</loc></url>"))
                + "</urlset>");

    public int Asked(string path) => Requests.Count(request => request.Address.EndsWith(path, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private Task RespondAsync(HttpContext context)
    {
        Requests.Enqueue(
            (
                context.Request.Host + context.Request.Path + context.Request.QueryString,
                context.Request.Headers.IfNoneMatch.ToString(),
                context.Request.Headers.UserAgent.ToString()));
        if (Pages.TryGetValue(context.Request.Path.Value!, out var page))
        {
            return page(context);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
