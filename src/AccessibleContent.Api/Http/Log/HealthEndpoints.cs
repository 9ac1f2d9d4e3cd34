using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Http.Log;

/// <summary>Maps the two endpoints for an operator's probes.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps /health/live (the process responds) and /health/ready (the store is reachable and writable).</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapMethods("/health/live", Methods, (Delegate)LiveAsync)
            .WithName("GetLive")
            .WithMetadata(new OperationDescription("Reports whether the process responds.", [], [new(200, "It does.", "text/plain")])
            {
                IsProbe = true,
            });
        endpoints.MapMethods("/health/ready", Methods, (Delegate)ReadyAsync).WithName("GetReady").WithMetadata(new OperationDescription(
            "Reports whether the store is reachable and writable.",
            [],
            [
                new(200, "It is.", "application/json") { Schema = "Readiness" },
                new(503, "It is not; the reason is unreachable, disk-full or read-only.", "application/json") { Schema = "Readiness" },
            ])
        {
            IsProbe = true,
        });
        return endpoints;
    }

    private static Task LiveAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, "text/plain; charset=utf-8", "live");

    // Reads the last result of the store's monitor: a probe never waits.
    private static Task ReadyAsync(HttpContext context)
    {
        var search = context.RequestServices.GetRequiredService<IIndexedState>().IsWhole ? "ready" : StoreTrouble.Indexing.Name();
        var reachability = context.RequestServices.GetRequiredService<StoreReachability>();
        var parts = $"\"search\":\"{search}\"{Of(reachability.Standby)}";
        return reachability.Trouble switch
        {
            StoreTrouble.None => WriteAsync(context, StatusCodes.Status200OK, "application/json", $$"""{"status":"ready",{{parts}}}"""),
            var trouble => WriteAsync(
                context, StatusCodes.Status503ServiceUnavailable, "application/json",
                $$"""{"status":"not ready","reason":"{{trouble.Name()}}",{{parts}}}"""),
        };
    }

    private static string Of(StandbyState standby) => standby switch
    {
        StandbyState.Ready => ",\"standby\":\"ready\"",
        StandbyState.Behind => ",\"standby\":\"behind\"",
        StandbyState.Unreachable => ",\"standby\":\"unreachable\"",
        _ => "",
    };

    private static Task WriteAsync(HttpContext context, int status, string contentType, string words)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = contentType;
        context.Response.ContentLength = words.Length + 1;
        return context.Response.WriteAsync(words + "\n", context.RequestAborted);
    }
}
