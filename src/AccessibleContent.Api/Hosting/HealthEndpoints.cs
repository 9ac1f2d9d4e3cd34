using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Hosting;

/// <summary>The two questions an operator's probes ask.</summary>
public static class HealthEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps /health/live (the process answers) and /health/ready (the store does too).</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/health/live", Methods, (Delegate)LiveAsync).WithName("GetLive").WithMetadata(new OperationDescription("Tells whether the process answers.", [], [new(200, "It does.", "text/plain")]));
        endpoints.MapMethods("/health/ready", Methods, (Delegate)ReadyAsync).WithName("GetReady").WithMetadata(new OperationDescription(
            "Tells whether the store answers too.", [], [new(200, "It does.", "text/plain"), new(503, "It does not.", "text/plain")]));
        return endpoints;
    }

    private static Task LiveAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, "live");

    private static async Task ReadyAsync(HttpContext context)
    {
        try
        {
            await context.RequestServices.GetRequiredService<INoticeStore>().DigestAsync(context.RequestAborted);
            await WriteAsync(context, StatusCodes.Status200OK, "ready");
        }
        catch (StoreUnavailableException unreachable)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Health").StoreUnreachable(unreachable);
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "store unreachable");
        }
    }

    private static Task WriteAsync(HttpContext context, int status, string word)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = word.Length + 1;
        return context.Response.WriteAsync(word + "\n", context.RequestAborted);
    }
}
