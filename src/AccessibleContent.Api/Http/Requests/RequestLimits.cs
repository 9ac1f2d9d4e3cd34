using System.Globalization;
using System.Threading.RateLimiting;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Settings;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>Rate limits per client: a token bucket each, forgotten when it has been full for a while.</summary>
internal static class RequestLimits
{
    /// <summary>
    /// How many searches of one client run or wait for the store, and how many more wait here: others still get their share.
    /// </summary>
    private const int Searches = 3;

    // The ends of the addresses that search, whatever is before them.
    private static readonly string[] OfSearch = ["/search", "/ask", "/suggest"];

    /// <summary>The interval at which tokens are added, if there is at least one to add each time.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);

    /// <summary>Adds the limits.</summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.AddSettings<LimitsOptions, LimitsOptionsValidator>("Limits");
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitsOptions>>((limiter, limits) => Configure(limiter, limits.Value));
        return services.AddRateLimiter(_ => { });
    }

    /// <summary>Counts each request for its client; a client over its limit receives the delay after which to retry.</summary>
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app)
    {
        return app.ApplicationServices.GetRequiredService<IOptions<LimitsOptions>>().Value.RequestsPerSecond > 0
            ? app.UseRateLimiter()
            : app;
    }

    private static void Configure(RateLimiterOptions limiter, LimitsOptions limits)
    {
        var bucket = Bucket(limits);
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(Requests(bucket), OfSearches());
        limiter.OnRejected = (rejected, _) => new(RefuseAsync(rejected));
    }

    private static PartitionedRateLimiter<HttpContext> Requests(TokenBucketRateLimiterOptions bucket) =>
        PartitionedRateLimiter.Create<HttpContext, ClientNetwork>(context =>
            context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/metrics")
            ? RateLimitPartition.GetNoLimiter(ClientNetwork.Nobody)
            : RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(context.Connection.RemoteIpAddress), _ => bucket));

    private static PartitionedRateLimiter<HttpContext> OfSearches()
    {
        var places = new ConcurrencyLimiterOptions
        {
            PermitLimit = Searches,
            QueueLimit = Searches,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
        return PartitionedRateLimiter.Create<HttpContext, ClientNetwork>(context =>
            IsSearch(context.Request)
            ? RateLimitPartition.GetConcurrencyLimiter(ClientNetwork.Of(context.Connection.RemoteIpAddress), _ => places)
            : RateLimitPartition.GetNoLimiter(ClientNetwork.Nobody));
    }

    private static bool IsSearch(HttpRequest request) =>
        request.Path.Value is { } path
        && (Array.Exists(OfSearch, end => path.EndsWith(end, StringComparison.Ordinal))
            || (path == "/api/notices" && request.Query.ContainsKey("q")));

    private static TokenBucketRateLimiterOptions Bucket(LimitsOptions limits)
    {
        var each = Math.Max(1, limits.RequestsPerSecond / 10);
        return new()
        {
            TokenLimit = limits.Burst,
            TokensPerPeriod = each,
            ReplenishmentPeriod =
                limits.RequestsPerSecond >= 10
                    ? Often * (each * 10.0 / limits.RequestsPerSecond)
                    : TimeSpan.FromSeconds(1.0 / Math.Max(1, limits.RequestsPerSecond)),
            QueueLimit = 0,
        };
    }

    private static Task RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.Zero;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return ProblemWriter.WriteAsync(
            rejected.HttpContext,
            new(ProblemTypes.TooManyRequests, string.Create(CultureInfo.InvariantCulture, $"请求过于频繁；请在 {seconds} 秒后再试。"))
            {
                RetryAfter = seconds,
            }
        );
    }
}
