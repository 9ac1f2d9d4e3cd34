using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// Refuses a write whose query has a key that its description does not name, or names in other letter case: what the writer meant by
/// <c>dry_run=true</c> would be ignored, and the opposite done.
/// </summary>
internal static class WritingQuery
{
    private const int Longest = 40;

    /// <summary>Refuses with 400 and the nearest known key.</summary>
    public static IApplicationBuilder UseWritingQuery(this IApplicationBuilder app) => app.Use(
        (context, next) => Refusal(context) is { } problem ? ProblemWriter.WriteAsync(context, problem) : next(context));

    private static Problem? Refusal(HttpContext context)
    {
        var method = context.Request.Method;
        if (!context.Request.QueryString.HasValue
            || HttpMethods.IsGet(method) || HttpMethods.IsHead(method)
            || context.GetEndpoint()?.Metadata.GetMetadata<OperationDescription>() is not { } operation)
        {
            return null;
        }

        var known = operation.Parameters
            .Where(parameter => parameter is { InPath: false, InHeader: false })
            .Select(parameter => parameter.Name).ToArray();
        return context.Request.Query.Keys.FirstOrDefault(key => !known.Contains(key, StringComparer.Ordinal)) is { } unknown
            ? Unknown(unknown, method, known)
            : null;
    }

    private static Problem Unknown(string key, string method, string[] known)
    {
        var shown = key.Length <= Longest ? key : string.Concat(key.AsSpan(0, Longest), "…");
        var remedy = (NearestName.Same(key, known) ?? NearestName.Find(key, known)) is { } near ? $"是否想写 {near}？"
            : known.Length == 0 ? "请去掉。"
            : $"可用的参数：{string.Join("、", known)}。";
        return new(ProblemTypes.UnknownParameter, $"{method} 这个地址没有参数“{shown}”；{remedy}参数名区分大小写。没有保存任何内容。")
        {
            Parameter = shown,
            Allowed = known,
        };
    }
}
