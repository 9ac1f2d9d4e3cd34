using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Resilience;
using Microsoft.AspNetCore.Routing;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>
/// Handles refused keys: counts them by reason, logs them with the client as the log names it but never with the key, and slows
/// them down.
/// </summary>
internal sealed partial class RefusedKeys(ServiceMeter meter, GuessThrottle brake, ILogger<RefusedKeys> logger)
{
    /// <summary>The minimum length of a key that cannot be guessed, in characters.</summary>
    public const int LeastLength = 16;

    private readonly Counter<long> _counter = meter.Counter("accessible_content.refused_keys", "Refused keys, by reason.");
    private readonly ConcurrentDictionary<string, bool> _short = new(StringComparer.Ordinal);

    /// <summary>Counts a refusal.</summary>
    public void Count(KeyRefusal reason) =>
        _counter.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString().ToLowerInvariant()));

    /// <summary>
    /// Records a key that was sent and its holder, null for an unknown one; returns for how many seconds the client's keys are
    /// ignored.
    /// </summary>
    public int? Judge(HttpContext context, BearerKey? holder, int length)
    {
        var client = ClientNetwork.Of(context.Connection.RemoteIpAddress);
        if (brake.Judge(client, holder?.Name) is { } wait)
        {
            Count(KeyRefusal.Slowed);
            Slowed(logger, Who(context), Method(context), Route(context), wait);
            return wait;
        }

        if (holder is null)
        {
            Count(KeyRefusal.Unknown);
            Unknown(logger, Who(context), Method(context), Route(context));
        }
        else if (length < LeastLength && _short.TryAdd(holder.Name, true))
        {
            Short(logger, holder.Name, LeastLength);
        }

        return null;
    }

    /// <summary>Refuses a key that lacks the scope.</summary>
    public Problem Lacks(HttpContext context, BearerKey holder, KeyScope scope)
    {
        Count(KeyRefusal.Scope);
        Forbidden(logger, Who(context), Method(context), Route(context), holder.Name, scope.Name());
        return Problem.NoScope(scope);
    }

    /// <summary>Records a key that may not be used for this notice.</summary>
    public void Foreign(HttpContext context, BearerKey holder)
    {
        Count(KeyRefusal.Realm);
        Forbidden(logger, Who(context), Method(context), Route(context), holder.Name, "this column or publisher");
    }

    private static string Who(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address ? ClientNetwork.Of(address).Logged : "-";

    private static string Method(HttpContext context) => HttpMethods.GetCanonicalizedValue(context.Request.Method);

    // The route pattern: the address as sent is in the request log.
    private static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";

    [LoggerMessage(70, LogLevel.Warning, "{Client} {Method} {Route}: the key is unknown")]
    private static partial void Unknown(ILogger logger, string client, string method, string route);

    [LoggerMessage(71, LogLevel.Warning, "{Client} {Method} {Route}: the key of {Name} has no permission for {What}")]
    private static partial void Forbidden(ILogger logger, string client, string method, string route, string name, string what);

    [LoggerMessage(72, LogLevel.Debug, "{Client} {Method} {Route}: keys are ignored for {Seconds} s")]
    private static partial void Slowed(ILogger logger, string client, string method, string route, int seconds);

    [LoggerMessage(
        73, LogLevel.Warning,
        "The key of {Name} is shorter than {Least} characters and can be guessed; create another with the command key")]
    private static partial void Short(ILogger logger, string name, int least);
}
