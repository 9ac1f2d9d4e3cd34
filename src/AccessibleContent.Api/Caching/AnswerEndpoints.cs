using AccessibleContent.Api.Renditions;

namespace AccessibleContent.Api.Caching;

/// <summary>Endpoints that are read: GET and HEAD alike, conditional, cached under their stamp.</summary>
public static class AnswerEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps an address to a source of answers.</summary>
    public static RouteHandlerBuilder MapAnswer(this IEndpointRouteBuilder endpoints, string pattern, Func<HttpContext, ValueTask<Selection>> select) =>
        endpoints.MapMethods(pattern, Methods, (Delegate)WriteSelectedAsync).CacheOutput(StampPolicy.Name).WithMetadata(new AnswerSource(select));

    /// <summary>Selects the answer before the cache is asked for it, and ends the request where a stamp is enough.</summary>
    public static IApplicationBuilder UseAnswers(this IApplicationBuilder app) => app.Use(SelectAsync);

    private static async Task SelectAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AnswerSource>() is not { } source)
        {
            await next(context);
            return;
        }

        var selection = await source.Select(context);
        if (selection.Answer is not { } answer)
        {
            await ProblemWriter.WriteAsync(context, selection.Problem!);
            return;
        }

        var selected = new SelectedAnswer(answer, Coding.Choose(context.Request.Headers.AcceptEncoding));
        context.Features.Set(selected);
        if (Conditions.HasCurrent(context.Request, selected))
        {
            selected.WriteHeaders(context.Response);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        // What is kept under its stamp is as fresh as the store, however long it has been kept.
        context.Response.OnStarting(WithoutAge, context.Response);
        await next(context);
    }

    private static Task WithoutAge(object response)
    {
        ((HttpResponse)response).Headers.Remove("Age");
        return Task.CompletedTask;
    }

    /// <summary>Writes an answer outside the cache: to who has just changed what it says.</summary>
    public static Task WriteAsync(HttpContext context, Answer answer) =>
        WriteAsync(context, new SelectedAnswer(answer, Coding.Choose(context.Request.Headers.AcceptEncoding)));

    private static Task WriteSelectedAsync(HttpContext context) => WriteAsync(context, context.Features.Get<SelectedAnswer>()!);

    private static async Task WriteAsync(HttpContext context, SelectedAnswer selected)
    {
        var made = await context.RequestServices.GetRequiredService<AnswerBytes>().MakeAsync(selected, context.RequestAborted);
        selected.With(made).WriteHeaders(context.Response);
        context.Response.ContentType = selected.Answer.ContentType;
        context.Response.Headers.ContentEncoding = selected.Coding.Name;
        context.Response.ContentLength = made.Bytes.Length;
        await context.Response.Body.WriteAsync(made.Bytes, context.RequestAborted);
    }
}
