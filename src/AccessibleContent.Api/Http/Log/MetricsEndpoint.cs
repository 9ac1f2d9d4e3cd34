using System.Diagnostics.Metrics;
using System.Net;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Settings;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace AccessibleContent.Api.Http.Log;

/// <summary>Registers the service's metrics, in Prometheus' text format at /metrics, and the request log.</summary>
internal static class MetricsEndpoint
{
    /// <summary>The address.</summary>
    public const string Path = "/metrics";

    // No other metric has more series than there are renditions.
    private const int Rows = 200;

    /// <summary>Adds the metrics.</summary>
    public static IServiceCollection AddMeasuring(this IServiceCollection services)
    {
        services.AddSettings<MetricsOptions, MetricsOptionsValidator>("Metrics");
        services.AddSingleton<ResponseCounts>().AddSingleton<RequestLog>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(ServiceMeter.Name, "System.Runtime")
            .AddPrometheusExporter(exporter =>
            {
                // Every scrape reads the current values.
                exporter.ScrapeResponseCacheDurationMilliseconds = 0;
                (exporter.TargetInfoEnabled, exporter.ScopeInfoEnabled) = (false, false);
            }));
        return services.ConfigureOpenTelemetryMeterProvider(
            (provider, metrics) => metrics.AddView(View(provider.GetRequiredService<ServiceMeter>())));
    }

    /// <summary>Counts and logs each response; comes before all other middleware, so that no response is missed.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app)
    {
        var account = app.ApplicationServices.GetRequiredService<RequestLog>();
        app.ApplicationServices.GetRequiredService<BreakerStates>().Publish(app.ApplicationServices.GetRequiredService<ServiceMeter>());
        return app.Use(next => context => account.FollowAsync(context, next));
    }

    /// <summary>Maps the metrics, for the clients that may read them.</summary>
    public static IEndpointRouteBuilder MapMetrics(this IEndpointRouteBuilder endpoints)
    {
        var networks = NetworkList.Parse(endpoints.ServiceProvider.GetRequiredService<IOptions<MetricsOptions>>().Value.Networks);
        endpoints
            .MapPrometheusScrapingEndpoint(Path)
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]))
            .Add(endpoint =>
        {
            var scrape = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context =>
                Knows(networks, context.Connection.RemoteIpAddress) ? ReadAsync(context, scrape) : RefuseAsync(context);
        });
        return endpoints;
    }

    // A client on a Unix socket has no address, and is on this machine.
    private static bool Knows(IPNetwork[] networks, IPAddress? client) =>
        client is null ? networks.Length > 0 : NetworkList.Hold(networks, client);

    private static Task ReadAsync(HttpContext context, RequestDelegate scrape)
    {
        context.Response.Headers.CacheControl = "no-store";

        // Any page may read what is public; the metrics are not.
        CrossOrigin.ForbidReading(context.Response.Headers);
        return scrape(context);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // Meters are selected by name alone: another service in the same process has metrics of the same names.
    private static Func<Instrument, MetricStreamConfiguration?> View(ServiceMeter ours) => instrument =>
        instrument.Meter.Name == ServiceMeter.Name && !ours.Has(instrument) ? MetricStreamConfiguration.Drop
        : new MetricStreamConfiguration { CardinalityLimit = instrument.Name == ResponseCounts.Name ? ResponseCounts.Size : Rows };
}
