using AccessibleContent.Api.Http.Problems;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// Refuses, before anything else, requests that no reader sends: misspelt addresses, methods in lower case, and foreign hosts.
/// </summary>
internal static class RequestGuard
{
    /// <summary>Takes over the host check from the framework, whose refusal is an HTML page without the service's headers.</summary>
    public static IServiceCollection AddRequestGuard(this IServiceCollection services) =>
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);

    /// <summary>Refuses with 400.</summary>
    public static IApplicationBuilder UseRequestGuard(this IApplicationBuilder app)
    {
        var hosts = Hosts(app.ApplicationServices.GetRequiredService<IConfiguration>());
        return app.Use((context, next) =>
            AddressSpelling.Fault(TargetOf(context)) is { } fault ? RefuseAsync(context, fault)
            : (Refusal(context, hosts) ?? QueryEncoding.Repair(context.Request)) is { } problem ? ProblemWriter.WriteAsync(context, problem)
            : next(context));
    }

    private static string TargetOf(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static async Task RefuseAsync(HttpContext context, string fault) =>
        await ProblemWriter.WriteAsync(
            context,
            new(
                ProblemTypes.MalformedAddress,
                TargetOf(context).Contains("%2F", StringComparison.OrdinalIgnoreCase)
                && await IndexInAddress.WordsAsync(context, TargetOf(context)) is { Length: > 0 } words
                    ? words
                    : fault));

    private static Problem? Refusal(HttpContext context, List<StringSegment>? hosts)
    {

        // Methods are case-sensitive (RFC 9110, 9.1); routing alone would accept any case.
        if (context.Request.Method.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return new(ProblemTypes.MalformedRequest, $"请求方法“{context.Request.Method}”不能采用；请用大写字母。");
        }

        return hosts is null || !context.Request.Host.HasValue || HostString.MatchesAny(context.Request.Host.Host, hosts)
            ? null
            : new Problem(ProblemTypes.UnknownHost, "这里不提供这个域名的内容；请检查地址里的域名。");
    }

    private static List<StringSegment>? Hosts(IConfiguration configuration)
    {
        var hosts = (configuration["AllowedHosts"] ?? "*").Split(
            ';',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return hosts.Contains("*") ? null : [.. hosts.Select(host => new StringSegment(new HostString(host).Host))];
    }
}
