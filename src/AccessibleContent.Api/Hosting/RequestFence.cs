using AccessibleContent.Api.Renditions;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace AccessibleContent.Api.Hosting;

/// <summary>Refuses first of all what no reader sends: control characters in the address, and hosts that are not ours.</summary>
public static class RequestFence
{
    /// <summary>Takes the hosts over from the framework, whose refusal is a page of HTML without headers of ours.</summary>
    public static IServiceCollection AddRequestFence(this IServiceCollection services) =>
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);

    /// <summary>Refuses with 400.</summary>
    public static IApplicationBuilder UseRequestFence(this IApplicationBuilder app)
    {
        var hosts = Hosts(app.ApplicationServices.GetRequiredService<IConfiguration>());
        return app.Use((context, next) => Refusal(context, hosts) is { } problem ? ProblemWriter.WriteAsync(context, problem) : next(context));
    }

    private static Problem? Refusal(HttpContext context, List<StringSegment>? hosts)
    {
        if (HasControls(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget))
        {
            return new(400, "地址里有控制字符（%00 到 %1F，或 %7F）；请去掉。");
        }

        return hosts is null || !context.Request.Host.HasValue || HostString.MatchesAny(context.Request.Host.Host, hosts)
            ? null
            : new Problem(400, "这里不提供这个域名的内容；请检查地址里的域名。");
    }

    /// <summary>Says whether a request target has a control character, as it is or percent-encoded; they cut cache keys and logs in two.</summary>
    internal static bool HasControls(ReadOnlySpan<char> target)
    {
        if (target.ContainsAnyInRange('\0', '\u001f') || target.Contains('\u007f'))
        {
            return true;
        }

        while (target.IndexOf('%') is var percent and >= 0)
        {
            target = target[(percent + 1)..];
            if (target.Length >= 2 && (target[0] is '0' or '1' ? char.IsAsciiHexDigit(target[1]) : target[0] == '7' && target[1] is ('f' or 'F')))
            {
                return true;
            }
        }

        return false;
    }

    private static List<StringSegment>? Hosts(IConfiguration configuration)
    {
        var hosts = (configuration["AllowedHosts"] ?? "*").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return hosts.Contains("*") ? null : [.. hosts.Select(host => new StringSegment(new HostString(host).Host))];
    }
}
