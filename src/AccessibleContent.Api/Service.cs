using AccessibleContent.Api.Asking;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Http.Connections;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Intake.Crawl;
using AccessibleContent.Api.Mirror;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.OpenApi;
using AccessibleContent.Api.OpenData.Changes;
using AccessibleContent.Api.OpenData.Feeds;
using AccessibleContent.Api.OpenData.Snapshots;
using AccessibleContent.Api.OpenData.Views;
using AccessibleContent.Api.OpenData.Webhooks;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Site;
using AccessibleContent.Api.Sound;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Terms;
using AccessibleContent.Hanzi;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace AccessibleContent.Api;

/// <summary>The service: its components, and the order in which a request passes through them.</summary>
internal static class Service
{
    /// <summary>Builds the service; the arguments are settings.</summary>
    /// <param name="args">The settings, as <c>--Section:Name=value</c>.</param>
    /// <param name="replace">Replaces services, for a program that hosts the service.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        // The program's own files are in its folder, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseDualStack(builder.Configuration).ConfigureKestrel(ConnectionLimits.Set);
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, ConnectionBuffers.Factory>();
        builder
            .Services.AddStore()
            .AddWebhooks()
            .AddFiles()
            .AddSources(builder.Configuration)
            .AddRendering()
            .AddRenditions()
            .AddSound()
            .AddAsking()
            .AddPublishing()
            .AddTerms()
            .AddCaching(builder.Configuration)
            .AddSite()
            .AddChanges()
            .AddFeeds()
            .AddViews()
            .AddDescription();
        builder.Services.AddRequestGuard().AddForwardedClient().AddRequestLimits().AddMirror(builder.Configuration);
        builder.Services.AddSnapshots().AddMeasuring();

        // Every background service recovers from its failures by itself; if one ends all the same, the others continue.
        builder.Services.Configure<HostOptions>(host =>
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        replace?.Invoke(builder.Services);

        var app = builder.Build();

        // Before any service is created that relies on valid settings: all invalid ones are reported together.
        app.ValidateSettings();

        // On another core, while the store is opened: without terms of the site, these are the tables in use.
        _ = Task.Run(app.Services.GetRequiredService<IScriptConverter>().WarmUp);

        // Every service is a singleton: no request needs a scope of its own.
        var services = new ServiceProvidersFeature { RequestServices = app.Services };
        app.Use((context, next) =>
        {
            context.Features.Set<IServiceProvidersFeature>(services);
            return next(context);
        });
        app.UseRefusedRequests();
        app.UseSitePath().UseRequestLog().UseForwardedClient().UseCommonHeaders().UseErrorResponses();
        app.UseRequestGuard().UseRequestLimits();
        app.UseRouting();
        app.UseOptionsResponses().UseWritingQuery().UseResponses().UseOutputCache();
        app.MapNotices().MapSound().MapAsking().MapPublishing().MapTerms().MapSite().MapFiles();
        app.MapChanges().MapFeeds().MapWebhooks().MapViews().MapSnapshots().MapDescription().MapHealth().MapMetrics();
        return app;
    }
}
