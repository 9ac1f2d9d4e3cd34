using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>Endpoints that are read: GET and HEAD alike, conditional, cached under their stamp.</summary>
public static class AnswerEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps an address to a source of answers.</summary>
    public static RouteHandlerBuilder MapAnswer(this IEndpointRouteBuilder endpoints, string pattern, Func<HttpContext, ValueTask<Selection>> select) =>
        endpoints.MapMethods(pattern, Methods, (Delegate)WriteSelectedAsync).CacheOutput(StampPolicy.Name).WithMetadata(new AnswerSource(pattern, select));

    /// <summary>Selects the answer before the cache is asked for it, and ends the request where a stamp is enough.</summary>
    public static IApplicationBuilder UseAnswers(this IApplicationBuilder app) => app.Use(SelectAsync);

    /// <summary>Writes an answer outside the cache: to who has just changed what it says.</summary>
    public static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var delivery = new Delivery(Selected(context, answer), true);
        var made = await MakeAsync(context, delivery);
        delivery.Selected.WriteAllHeaders(context.Response);
        await WriteAsync(context, made);
    }

    private static async Task SelectAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AnswerSource>() is not { } source)
        {
            await next(context);
            return;
        }

        if (!ExactAddress.Holds(context, source.Pattern))
        {
            return;
        }

        KnownQuery.Apply(context);
        var selection = await source.Select(context);
        if (selection.Answer is { } answer)
        {
            await AnswerAsync(context, Selected(context, answer), next);
        }
        else
        {
            await ProblemWriter.WriteAsync(context, selection.Problem!);
        }
    }

    private static Task AnswerAsync(HttpContext context, SelectedAnswer selected, RequestDelegate next)
    {
        var response = context.Response;
        var delivery = new Delivery(selected, context.RequestServices.GetRequiredService<StoreReachability>().IsReachable);
        context.Features.Set(delivery);
        if (Conditions.HasCurrent(context.Request, selected))
        {
            selected.WriteHeaders(response);
            response.StatusCode = StatusCodes.Status304NotModified;
            delivery.Cache = CacheStatus.NotModified;
            return Task.CompletedTask;
        }

        if (HttpMethods.IsHead(context.Request.Method) && !selected.Answer.MakingTellsLinks)
        {
            selected.WriteAllHeaders(response);
            return Task.CompletedTask;
        }

        var memory = context.RequestServices.GetRequiredService<MemoryAnswers>();
        if (selected.Answer.MayBeStored && memory.FindBody(selected.ETag) is { } body)
        {
            delivery.WriteHeadersOfHit(response);
            response.ContentLength = body.Length;
            var sending = response.BodyWriter.WriteAsync(body, context.RequestAborted);
            return sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask();
        }

        return AnswerAsync(context, delivery, memory, next);
    }

    private static async Task AnswerAsync(HttpContext context, Delivery delivery, MemoryAnswers memory, RequestDelegate next)
    {
        context.Response.OnStarting(Delivery.OnStarting, context);
        await next(context);
        if (delivery.Stored is { } body)
        {
            memory.ShowBody(delivery.Selected.ETag, body);
        }
    }

    private static async Task WriteSelectedAsync(HttpContext context)
    {
        var delivery = context.Features.Get<Delivery>()!;
        var made = await MakeAsync(context, delivery);

        // What stands here when the first byte is written is kept with the bytes; Delivery writes the rest after that.
        context.Response.Headers.Clear();
        if (delivery.Selected.Answer.MakingTellsLinks)
        {
            context.Response.Headers.Link = delivery.Selected.Answer.Links;
        }

        await WriteAsync(context, made);
    }

    private static async Task<Made> MakeAsync(HttpContext context, Delivery delivery)
    {
        var (made, collapsed) = await context.RequestServices.GetRequiredService<AnswerBytes>().MakeAsync(delivery.Selected, context.RequestAborted);
        var selected = delivery.Selected.With(made);
        (delivery.Cache, delivery.IsCollapsed) = (CacheStatus.Miss, collapsed);

        // What was published between selecting and making is sent, and not kept under the stamp of what was there before.
        var isStored = made.Keep && selected.Answer.MayBeStored && selected.ETag == delivery.Selected.ETag
            && context.RequestServices.GetRequiredService<MemoryAnswers>().Takes(made.Bytes.Length, selected.Answer.IsOneOfMany);
        delivery.Stored = isStored ? made.Bytes : null;
        delivery.Selected = selected;
        return made;
    }

    private static async Task WriteAsync(HttpContext context, Made made)
    {
        // HEAD has no length in any case: mostly it is answered without making the bytes (RFC 9110, 9.3.2).
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.ContentLength = made.Bytes.Length;
        }

        await context.Response.Body.WriteAsync(made.Bytes, context.RequestAborted);
    }

    private static SelectedAnswer Selected(HttpContext context, Answer answer) => new(
        context.RequestServices.GetRequiredService<Schedule>().Limit(answer), Coding.Choose(context.Request.Headers.AcceptEncoding));
}
