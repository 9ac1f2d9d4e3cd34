using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>Maps endpoints for reading: GET and HEAD, conditional, cached under their ETag.</summary>
/// <remarks>
/// 1. A source selects the response, a redirect or a problem: nothing is rendered yet, and the ETag is known.
/// 2. 304 and HEAD need only the ETag, and are sent before the cache is queried.
/// 3. Bytes in memory are sent as they are; otherwise output caching looks up the ETag: <see cref="ContentVersionPolicy"/>,
/// <see cref="ResponseCache"/>.
/// 4. On a miss the bytes are rendered, once for all concurrent requests (<see cref="ResponseBodies"/>), and output caching stores them.
/// 5. Header fields are written when the first byte is sent, on a hit as on a miss: <see cref="Response"/>.
/// 6. Metrics and the request log read what was sent from the same <see cref="Response"/>.
/// </remarks>
internal static class ResponseEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps an address to a source of responses.</summary>
    public static RouteHandlerBuilder MapRepresentation(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        Func<HttpContext, ValueTask<Selection>> select) =>
        endpoints
            .MapMethods(pattern, Methods, (Delegate)WriteSelectedAsync)
            .CacheOutput(ContentVersionPolicy.Name)
            .WithMetadata(new RepresentationSource(pattern, select));

    /// <summary>Selects the response before the cache is queried, and ends the request if the ETag is enough.</summary>
    public static IApplicationBuilder UseResponses(this IApplicationBuilder app) => app.Use(SelectAsync);

    /// <summary>Writes a response outside the cache, for a client that has just changed its content.</summary>
    public static async Task WriteAsync(HttpContext context, Representation representation)
    {
        var response = ResponseOf(context, representation);
        var made = await MakeAsync(context, response);
        response.WriteAllFields(context.Response);
        await WriteAsync(context, made);
    }

    private static async Task SelectAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RepresentationSource>() is not { } source)
        {
            await next(context);
            return;
        }

        if (!CanonicalPath.Holds(context, source.Pattern))
        {
            return;
        }

        QueryFilter.Apply(context);
        var selection = await source.Select(context);
        if (selection.Representation is { } representation)
        {
            await RespondAsync(context, ResponseOf(context, representation), next);
        }
        else if (selection.Redirect is { } redirect)
        {
            redirect.Write(context.Response);
        }
        else
        {
            await ProblemWriter.WriteAsync(context, selection.Problem!);
        }
    }

    private static Task RespondAsync(HttpContext context, Response response, RequestDelegate next)
    {
        if (Conditions.Failed(context.Request, response) is { } problem)
        {
            return ProblemWriter.WriteAsync(context, problem);
        }

        context.Features.Set(response);
        if (Conditions.HasCurrent(context.Request, response))
        {
            response.Cache = CacheStatus.NotModified;
            response.WriteFields(context.Response);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (HttpMethods.IsHead(context.Request.Method) && !response.Representation.RenderingAddsLinks)
        {
            response.WriteAllFields(context.Response);
            return Task.CompletedTask;
        }

        var memory = context.RequestServices.GetRequiredService<MemoryCacheStore>();
        return response.Representation.MayBeStored && memory.FindBody(response.ETag) is { } body
            ? SendHitAsync(context, response, body)
            : RespondAsync(context, response, memory, next);
    }

    // An entry of output caching, sent without its middleware, which takes a tenth of a hit (DECISIONS.md).
    private static Task SendHitAsync(HttpContext context, Response response, ReadOnlyMemory<byte> body)
    {
        response.NoteHit(context.RequestServices.GetRequiredService<StoreReachability>());
        response.WriteFieldsOfHit(context.Response);
        context.Response.ContentLength = body.Length;
        var sending = context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
        return sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask();
    }

    private static async Task RespondAsync(HttpContext context, Response response, MemoryCacheStore memory, RequestDelegate next)
    {
        context.Response.OnStarting(Response.OnStarting, context);
        await next(context);
        if (response.Stored is { } body)
        {
            memory.ShowBody(response.ETag, body);
        }
    }

    private static async Task WriteSelectedAsync(HttpContext context)
    {
        var response = context.Features.Get<Response>()!;
        var made = await MakeAsync(context, response);

        // Fields set before the first byte are cached with the bytes; the response writes the rest after that.
        if (response.Representation.RenderingAddsLinks)
        {
            context.Response.Headers.Link = response.Representation.Links;
        }

        await WriteAsync(context, made);
    }

    private static async Task<ResponseBody> MakeAsync(HttpContext context, Response response)
    {
        var services = context.RequestServices;
        var (representation, tag) = (response.Representation, response.ETag);
        var bytes = services.GetRequiredService<ResponseBodies>();
        (var made, response.IsCollapsed) = await bytes.MakeAsync(representation, response.Coding, context.RequestAborted);
        response.Complete(made);
        response.Cache = CacheStatus.Miss;

        // If a publish came between selection and rendering, the result is sent, but not cached under the previous ETag.
        var isStored = made.Keep && representation.MayBeStored && response.ETag == tag
            && services.GetRequiredService<MemoryCacheStore>().Takes(made.Bytes.Length, representation.IsOneOfMany);
        response.Stored = isStored ? made.Bytes : null;
        return made;
    }

    private static async Task WriteAsync(HttpContext context, ResponseBody made)
    {
        // HEAD never has a length: it is usually handled without rendering (RFC 9110, 9.3.2).
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.ContentLength = made.Bytes.Length;
        }

        await context.Response.Body.WriteAsync(made.Bytes, context.RequestAborted);
    }

    private static Response ResponseOf(HttpContext context, Representation representation)
    {
        var schedule = context.RequestServices.GetRequiredService<Schedule>();
        return new(schedule.Limit(representation), Coding.Choose(context.Request.Headers.AcceptEncoding))
        {
            Now = schedule.NowIfNew(representation.LastModified),
        };
    }
}
