using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>Registers webhooks, and maps the list of what they have not delivered.</summary>
internal static class WebhooksEndpoints
{
    private const string Path = "/api/webhooks";

    private static readonly OperationDescription Description = new(
        "Lists the endpoints of webhooks, what waits for them and what has failed, by change; needs the scope read.",
        [
            new("limit", "The maximum number of items; 20 if not given.") { Range = (1, ScheduledParameters.Most) },
            new("cursor", "The value of next of the previous page."),
        ],
        [
            new(200, "A page of the list.", "application/json") { Schema = "Webhooks" },
            SharedResponses.BadQuery,
            .. SharedResponses.Keys,
        ])
    {
        IsKeyed = true,
    };

    /// <summary>Adds the endpoints and the deliveries.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSettings<WebhooksOptions, WebhooksOptionsValidator>("Webhooks").Configure<IConfiguration>(
            (options, configuration) => options.Endpoints = WebhooksOptions.Numbered(configuration.GetSection("Webhooks")));
        services.AddSingleton(new SettingsCheck(configuration => WebhooksOptions.Unnumbered(configuration.GetSection("Webhooks"))));
        return services
            .AddSingleton<WebhookMessages>()
            .AddSingleton<WebhookClient>()
            .AddSingleton<WebhookCounts>()
            .AddSingleton<WebhooksList>()
            .AddHostedService<WebhookDeliveries>();
    }

    /// <summary>Maps the list.</summary>
    public static IEndpointRouteBuilder MapWebhooks(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], (Delegate)ListAsync)
            .WithName("GetWebhooks").WithMetadata(Description);
        return endpoints;
    }

    private static async Task ListAsync(HttpContext context)
    {
        if (!CanonicalPath.Holds(context, Path))
        {
            return;
        }

        // Not for the pages of other origins, as nothing that needs a key is.
        CrossOrigin.ForbidReading(context.Response.Headers);
        if (!(await context.RequestServices.GetRequiredService<WebhooksList>().ReadAsync(context)).TryGet(out var body, out var problem))
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        await PublishingEndpoints.WriteAsync(context, JsonText.Body(body, WebhooksJson.Readable.WebhooksBody));
    }
}
