using System.Text.Json;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Publishing;

/// <summary>Registers and maps publishing and withdrawing.</summary>
internal static class PublishingEndpoints
{
    /// <summary>Adds the keys, the publisher, and scheduled publishing.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddSettings<PublishingOptions, PublishingOptionsValidator>("Publishing");
        services.AddSingleton<IPostConfigureOptions<PublishingOptions>, PublishingKeyWords>();
        services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<GuessThrottle>()
            .AddSingleton<RefusedKeys>()
            .AddSingleton<BearerKeys>()
            .AddSingleton<HistoryNames>();
        services.AddHostedService<CommonKeyWarnings>();
        return services
            .AddSingleton<Schedule>()
            .AddSingleton<IStoreFollower>(provider => provider.GetRequiredService<Schedule>())
            .AddSingleton<NoticePublisher>()
            .AddSingleton<SubmittedPictures>()
            .AddSingleton<NoticeWriting>()
            .AddSingleton<ScheduledList>()
            .AddSingleton<PublicationCounts>()
            .AddHostedService<ScheduledPublishing>();
    }

    /// <summary>Maps publishing, withdrawing and taking a withdrawal back.</summary>
    public static IEndpointRouteBuilder MapPublishing(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPut("/api/notices/{id}", (Delegate)PutAsync).WithName("PutNotice").WithMetadata(PublishingDescription.OfPublishing);
        endpoints
            .MapDelete("/api/notices/{id}", (Delegate)DeleteAsync)
            .WithName("DeleteNotice")
            .WithMetadata(PublishingDescription.OfWithdrawing);
        endpoints
            .MapDelete("/api/notices/{id}/withdrawal", (Delegate)TakeBackAsync)
            .WithName("DeleteWithdrawal")
            .WithMetadata(PublishingDescription.OfTakingBack);
        endpoints
            .MapDelete("/api/notices/{id}/scheduled", (Delegate)UnscheduleAsync)
            .WithName("DeleteScheduled")
            .WithMetadata(ScheduledDescription.OfTakingBack);
        endpoints
            .MapMethods("/api/scheduled", [HttpMethods.Get, HttpMethods.Head], (Delegate)ListScheduledAsync)
            .WithName("GetScheduled")
            .WithMetadata(ScheduledDescription.OfReading);
        return endpoints;
    }

    private static async Task PutAsync(HttpContext context)
    {
        if (!(await Writing(context).PutAsync(context, (string)context.GetRouteValue("id")!)).TryGet(out var body, out var problem))
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        var response = context.Response;
        var isNew = body.Outcome == "created";
        response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        response.Headers.Location = isNew ? body.Href : null;
        await WriteAsync(context, JsonText.Body(body, PublishingJson.Readable.PublicationBody));
    }

    private static async Task ListScheduledAsync(HttpContext context)
    {
        if (!CanonicalPath.Holds(context, "/api/scheduled"))
        {
            return;
        }

        // Not for the pages of other origins, as nothing that needs a key is.
        CrossOrigin.ForbidReading(context.Response.Headers);
        if (!(await context.RequestServices.GetRequiredService<ScheduledList>().ReadAsync(context)).TryGet(out var body, out var problem))
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        await WriteAsync(context, JsonText.Body(body, PublishingJson.Readable.ScheduledBody));
    }

    /// <summary>Responds with JSON that is for the holder of a key alone.</summary>
    internal static async Task WriteAsync(HttpContext context, byte[] bytes)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.ContentType = "application/json";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static async Task DeleteAsync(HttpContext context) =>
        await RespondAsync(context, await Writing(context).DeleteAsync(context, (string)context.GetRouteValue("id")!));

    private static async Task TakeBackAsync(HttpContext context) =>
        await RespondAsync(context, await Writing(context).TakeBackAsync(context, (string)context.GetRouteValue("id")!));

    private static async Task UnscheduleAsync(HttpContext context) =>
        await RespondAsync(context, await Writing(context).UnscheduleAsync(context, (string)context.GetRouteValue("id")!));

    private static async Task RespondAsync(HttpContext context, Problem? problem)
    {
        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static NoticeWriting Writing(HttpContext context) => context.RequestServices.GetRequiredService<NoticeWriting>();
}
