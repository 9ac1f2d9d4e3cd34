using System.Globalization;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Sound.Engine;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Sound;

/// <summary>Responds with the sound of a notice, whole or by range; what is not there yet is made until the client asks again.</summary>
internal sealed class SoundResponses(
    NoticeResponses notices,
    CurrentRenderVersion renderVersions,
    SpeechEngine engine,
    SoundTexts texts,
    SoundStore sounds,
    SoundQueue queue,
    SoundFailures failures,
    Schedule schedule,
    IOptions<SpeechOptions> options)
{
    /// <summary>Responds with the sound of the notice at an address, or says why there is none.</summary>
    public async Task RespondAsync(HttpContext context, string address)
    {
        QueryFilter.Apply(context);
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var axes = AxisValues.Read(context.Request.Query);
        var script = axes.Script ?? ScriptNegotiation.Choose(context.Request.Headers.AcceptLanguage);
        var found = axes.Problem is { } wrong ? wrong : await FindAsync(address, context.RequestAborted);
        var problem = found.TryGet(out var version, out var refusal)
            ? await SendAsync(context, version, script, axes.Script is null)
            : refusal;
        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(context, problem);
        }
    }

    private async ValueTask<Result<ContentVersion>> FindAsync(string address, CancellationToken cancellation) =>
        await notices.FindAsync(address, cancellation) is not { } version ? Problem.NoNotice(address)
        : Problem.IfWithdrawn(version) is { } withdrawn ? withdrawn
        : !options.Value.HasEngine
            ? new Problem(ProblemTypes.NoSound, "本站没有设置朗读的引擎（Speech:Command），所以公告没有录音；请读文字，或者用听全文。")
        : version;

    private async ValueTask<Problem?> SendAsync(HttpContext context, ContentVersion version, HanScript script, bool isNegotiated)
    {
        var key = SoundKey.Of(version, script, renderVersions.Now, engine);
        var tag = $"\"{key.Version}\"";
        if (IsCurrent(context.Request, tag))
        {
            SetFields(context.Response.Headers, version, script, isNegotiated);
            context.Response.Headers.ETag = tag;
            context.Response.Headers.LastModified = version.ModifiedAt.ToString("R", CultureInfo.InvariantCulture);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return null;
        }

        var name = await texts.NameOfAsync(key, context.RequestAborted);
        if (sounds.Find(name) is { } path)
        {
            SetFields(context.Response.Headers, version, script, isNegotiated);
            if (await TrySendAsync(context, path, tag, version.ModifiedAt))
            {
                return null;
            }
        }

        return Ask(new(name, key), ClientNetwork.Of(context.Connection.RemoteIpAddress));
    }

    private void SetFields(IHeaderDictionary headers, ContentVersion version, HanScript script, bool isNegotiated)
    {
        // Nothing stale: until the sound of a corrected text is made, a cache would say the old one.
        headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={schedule.MaxAge}");
        headers.ContentLanguage = script.Tag;
        headers.Vary = isNegotiated ? HeaderNames.AcceptLanguage : default;
    }

    // It may have gone since it was found, for one that was listened to later.
    private async ValueTask<bool> TrySendAsync(HttpContext context, string path, string tag, DateTimeOffset modifiedAt)
    {
        try
        {
            await FileBody.WriteAsync(context, path, options.Value.MediaType, tag, modifiedAt);
            return true;
        }
        catch (FileNotFoundException) when (!context.Response.HasStarted)
        {
            return false;
        }
    }

    // Before anything is rendered; a client that has the sound needs no other copy, though ours is gone. If-Match is judged first.
    private static bool IsCurrent(HttpRequest request, string tag) =>
        request.Headers.IfMatch.Count == 0
        && request.Headers.IfNoneMatch.Count > 0
        && EntityTags.Read(request.Headers.IfNoneMatch) is { IsAny: false } known
        && known.Tags.Any(one => one.Tag == tag);

    private Problem Ask(SoundJob job, ClientNetwork client)
    {
        if (failures.PauseOf(job.Name) is { } pause)
        {
            return Wait(ProblemTypes.SoundFailed, "朗读的引擎没有做成这则公告的录音，已经记录", (int)Math.Ceiling(pause.TotalSeconds));
        }

        return queue.TryAdd(job, client)
            ? Wait(ProblemTypes.SoundPending, "这则公告的录音正在生成", queue.RetryAfter)
            : Wait(ProblemTypes.SoundPending, "等待生成的录音太多，这一则还没有排上", queue.RetryAfter);
    }

    private static Problem Wait(ProblemType type, string words, int seconds) =>
        new(type, string.Create(CultureInfo.InvariantCulture, $"{words}；请在 {seconds} 秒后再试。")) { RetryAfter = seconds };
}
