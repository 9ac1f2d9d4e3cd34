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
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Site;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Api.Terms;
using AccessibleContent.Hanzi;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace AccessibleContent.Api;

/// <summary>The service: its rooms, and the order in which a request meets them.</summary>
public static class Service
{
    /// <summary>Builds the service; the arguments are settings.</summary>
    /// <param name="args">The settings, as <c>--Section:Name=value</c>.</param>
    /// <param name="replace">Puts other parts in the place of ours, for who runs the service inside another program.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        // The program's own files lie beside it, wherever it is called from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseDualStack(builder.Configuration).ConfigureKestrel(ConnectionLimits.Set);
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, ConnectionBuffers.Factory>();
        builder.Services.AddStore().AddFiles().AddSources(builder.Configuration).AddRendering().AddRenditions().AddPublishing().AddTerms().AddCaching(builder.Configuration).AddSite().AddDescription();
        builder.Services.AddRequestFence().AddForwardedClient().AddRequestLimits().AddMirror(builder.Configuration).AddMeasuring();

        // Every part goes on by itself after a failure; one that should end all the same leaves the others to the readers.
        builder.Services.Configure<HostOptions>(host => host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        replace?.Invoke(builder.Services);

        var app = builder.Build();

        // Before anything is made that takes its settings for right: every wrong one is named together.
        app.ValidateSettings();

        // On another core, while the store is made ready: with no terms of the site, these are the tables that are used.
        _ = Task.Run(app.Services.GetRequiredService<IScriptConverter>().WarmUp);

        // Every part lives as long as the service: no request needs a scope of its own.
        var services = new ServiceProvidersFeature { RequestServices = app.Services };
        app.Use((context, next) =>
        {
            context.Features.Set<IServiceProvidersFeature>(services);
            return next(context);
        });
        app.UseAnswerAccount().UseForwardedClient().UseCommonHeaders().UseErrorAnswers();
        app.UseRequestFence().UseRequestLimits();
        app.UseRouting();
        app.UseAnswers().UseOutputCache();
        app.MapNotices().MapPublishing().MapTerms().MapSite().MapFiles().MapDescription().MapHealth().MapMetrics();
        return app;
    }
}
