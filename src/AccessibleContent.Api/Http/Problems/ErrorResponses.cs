using System.Data.Common;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using Microsoft.AspNetCore.Diagnostics;

namespace AccessibleContent.Api.Http.Problems;

/// <summary>Adds a body to every error: what went wrong and how to continue, never a stack trace.</summary>
internal static class ErrorResponses
{
    /// <summary>Writes the errors of routing and of exceptions as problems.</summary>
    public static IApplicationBuilder UseErrorResponses(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = OnException,
            AllowStatusCode404Response = true,

            // An outage is logged once, where it is detected; not once for every affected request.
            SuppressDiagnosticsCallback = context =>
                context.Exception is StoreUnavailableException || DamagedNotices.HasLogged(context.Exception),
        });
        return app.UseStatusCodePages(async context =>
            await ProblemWriter.WriteAsync(context.HttpContext, await ExplainAsync(context.HttpContext)));
    }

    private static Task OnException(HttpContext context)
    {
        // The framework has cleared the response.
        CommonHeaders.Write(context);
        return ProblemWriter.WriteAsync(context, Explain(context.Features.Get<IExceptionHandlerFeature>()?.Error));
    }

    private static Problem Explain(Exception? error) => error switch
    {
        BadHttpRequestException bad => new(ProblemTypes.Of(bad.StatusCode), "请求不符合 HTTP 的规定；请检查请求行、请求头和长度。"),
        Exception outage when outage is StoreUnavailableException || (outage is DbException && StorePolicies.IsOutage(outage)) =>
            Unavailable(StoreTroubles.Of(outage)),
        InvalidDataException => new(ProblemTypes.DamagedNotice, "这则公告存下的内容已经损坏，无法读出；已经记录，其他公告不受影响。请告诉网站管理员。"),
        _ => new Problem(ProblemTypes.InternalError, "服务器处理这个请求时出错，已经记录；请稍后再试。"),
    };

    private static Problem Unavailable(StoreTrouble trouble) => new(ProblemTypes.Unavailable, trouble.Words())
    {
        // A full disk needs an operator, an index its time.
        RetryAfter = trouble is StoreTrouble.Full or StoreTrouble.ReadOnly or StoreTrouble.Indexing
            ? 30
            : StoreUnavailableException.RetryAfter,
    };

    private static async ValueTask<Problem> ExplainAsync(HttpContext context) =>
        context.Response.StatusCode == 404 && await IndexInAddress.WordsAsync(context, context.Request.Path) is { Length: > 0 } words
            ? new(ProblemTypes.NoSuchAddress, words)
            : Explain(context);

    private static Problem Explain(HttpContext context) => context.Response.StatusCode switch
    {
        404 => new(ProblemTypes.NoSuchAddress, $"没有“{context.Request.Path}”这个地址；接口说明在 /openapi/v1.json，公告列表在首页。"),
        405 => new(ProblemTypes.MethodNotAllowed, $"这个地址不支持 {context.Request.Method}；可用的方法：{context.Response.Headers.Allow}。"),
        var status => new(ProblemTypes.Of(status), "请求无法完成；接口说明在 /openapi/v1.json。"),
    };
}
