using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>
/// Replaces the service where a test controls its behaviour: responses have its header fields, expire within a second, and contain the
/// number of times they were rendered.
/// </summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _end = new();

    private StandIn(WebApplication app) => _app = app;

    /// <summary>Gets the number of requests for each address.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the status of every response.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Gets or sets how long a response takes.</summary>
    public TimeSpan Pause { get; set; }

    /// <summary>Gets or sets the bytes of header fields that a response has in addition to the usual ones.</summary>
    public int Padding { get; set; }

    /// <summary>
    /// Gets or sets the prefix of the paths that <see cref="Status"/>, <see cref="Pause"/> and <see cref="Padding"/> apply to.
    /// </summary>
    public string Where { get; set; } = "/";

    public string Address => _app.Urls.Single()["http://".Length..];

    public static async Task<StandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var standIn = new StandIn(builder.Build());
        standIn._app.Urls.Add("http://[::1]:0");
        standIn._app.Run(standIn.RespondAsync);
        await standIn._app.StartAsync();
        return standIn;
    }

    public async ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        await _app.DisposeAsync();
    }

    /// <summary>Stops it: connections are refused.</summary>
    public Task DieAsync()
    {
        _end.TrySetResult();
        return _app.StopAsync();
    }

    private async Task RespondAsync(HttpContext context)
    {
        var count = Asked.AddOrUpdate(context.Request.Path, 1, (_, before) => before + 1);
        var isMeant = context.Request.Path.Value!.StartsWith(Where, StringComparison.Ordinal);
        await Task.WhenAny(Task.Delay(isMeant ? Pause : TimeSpan.Zero), _end.Task);
        context.Response.StatusCode = isMeant ? Status : 200;
        for (var left = isMeant ? Padding : 0; left > 0; left -= 4_000)
        {
            context.Response.Headers.Append("X-Padding", new string('p', Math.Min(left, 4_000)));
        }

        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{count}\"");
        context.Response.Headers.CacheControl =
            context.Response.StatusCode == 200 ? "public, max-age=1, stale-while-revalidate=600, stale-if-error=86400" : "no-store";
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"made {count}"));
    }
}
