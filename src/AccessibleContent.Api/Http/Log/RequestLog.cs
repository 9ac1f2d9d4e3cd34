using System.Globalization;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Http.Features;

namespace AccessibleContent.Api.Http.Log;

/// <summary>Counts each response, and writes one line about it to the log.</summary>
internal sealed partial class RequestLog(ResponseCounts counts, TimeProvider clock, ILoggerFactory loggers)
{
    /// <summary>The log category.</summary>
    public const string Log = "AccessibleContent.Requests";

    private const int LongestPath = 300;

    private readonly ILogger _log = loggers.CreateLogger(Log);

    /// <summary>Runs the request and records its response; most requests complete synchronously and need no state machine.</summary>
    public Task FollowAsync(HttpContext context, RequestDelegate next)
    {
        var start = clock.GetTimestamp();
        var answering = next(context);
        if (!answering.IsCompletedSuccessfully)
        {
            return NoteWhenAnsweredAsync(context, answering, start);
        }

        Note(context, start);
        return Task.CompletedTask;
    }

    private async Task NoteWhenAnsweredAsync(HttpContext context, Task answering, long start)
    {
        try
        {
            await answering;
        }
        finally
        {
            Note(context, start);
        }
    }

    private void Note(HttpContext context, long start)
    {
        var client = ClientNetwork.Of(context.Connection.RemoteIpAddress);
        var traits = ResponseLabels.Of(context, client);
        counts.Add(traits);
        var level = LevelOf(context, traits);
        if (_log.IsEnabled(level))
        {
            Write(context, client, traits, level, clock.GetElapsedTime(start));
        }
    }

    private void Write(HttpContext context, ClientNetwork client, ResponseLabels traits, LogLevel level, TimeSpan time)
    {
        var who = context.Connection.RemoteIpAddress is null ? "-" : client.Logged;
        var (method, path, status, rendition) = (context.Request.Method, PathOf(context), context.Response.StatusCode, traits.Rendition);
        var took = time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
        Answered(_log, level, who, method, path, status, took, rendition, Label.Cache.Values[traits.Cache]);
    }

    // Logging frequent responses would cost more than the responses themselves: hits, probes, and refusals during a flood.
    private static LogLevel LevelOf(HttpContext context, ResponseLabels traits) => context.Response.StatusCode switch
    {
        >= 500 => LogLevel.Warning,
        StatusCodes.Status429TooManyRequests => LogLevel.Debug,
        _ => traits.IsCheap || context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/metrics")
            ? LogLevel.Debug
            : LogLevel.Information,
    };

    // As requested, without the query: search terms are private.
    private static string PathOf(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.AsSpan();
        var end = target.IndexOfAny('?', '#');
        var path = end < 0 ? target : target[..end];
        return string.Create(Math.Min(path.Length, LongestPath), path, (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                // No character that could begin another line or field.
                letters[i] = from[i] is > ' ' and < '\u007f' and not '"' ? from[i] : '?';
            }
        });
    }

    [LoggerMessage(EventId = 60, Message = "{Client} {Method} {Path} {Status} {Milliseconds} ms {Rendition} {Cache}")]
    private static partial void Answered(
        ILogger logger,
        LogLevel level,
        string client,
        string method,
        string path,
        int status,
        string milliseconds,
        string rendition,
        string cache);
}
