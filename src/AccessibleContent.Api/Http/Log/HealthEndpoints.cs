using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;

namespace AccessibleContent.Api.Http.Log;

/// <summary>The two questions an operator's probes ask.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps /health/live (the process answers) and /health/ready (the store does too, and can be written).</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/health/live", Methods, (Delegate)LiveAsync).WithName("GetLive").WithMetadata(new OperationDescription("Tells whether the process answers.", [], [new(200, "It does.", "text/plain")]));
        endpoints.MapMethods("/health/ready", Methods, (Delegate)ReadyAsync).WithName("GetReady").WithMetadata(new OperationDescription(
            "Tells whether the store answers too, and can be written.",
            [],
            [new(200, "It does.", "application/json"), new(503, "It does not; the reason is unreachable, disk-full or read-only.", "application/json")]));
        return endpoints;
    }

    private static Task LiveAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, "text/plain; charset=utf-8", "live");

    // What the watch over the store knows: a probe waits for nothing, whatever else is going on.
    private static Task ReadyAsync(HttpContext context) => context.RequestServices.GetRequiredService<StoreReachability>().Trouble switch
    {
        StoreTrouble.None => WriteAsync(context, StatusCodes.Status200OK, "application/json", """{"status":"ready"}"""),
        var trouble => WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "application/json", $$"""{"status":"not ready","reason":"{{trouble.Name()}}"}"""),
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
