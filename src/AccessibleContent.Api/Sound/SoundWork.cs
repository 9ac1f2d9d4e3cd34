using System.Xml;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Sound.Engine;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Sound;

/// <summary>Makes the sounds that were asked for, one at a time; what is no longer current when its turn comes is not made.</summary>
internal sealed partial class SoundWork(
    SoundQueue queue,
    SoundStore sounds,
    SoundFailures failures,
    SoundCounts counts,
    SoundTexts texts,
    SpeechEngine engine,
    NoticeResponses notices,
    IOptions<SpeechOptions> options,
    TimeProvider clock,
    ILogger<SoundWork> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(5);

    /// <summary>Stops the work, and waits until the engine has ended and nothing more is written.</summary>
    public override void Dispose()
    {
        base.Dispose();
        if (ExecuteTask is { } task)
        {
            _ = Task.WhenAny(task, Task.Delay(Stopping)).GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (options.Value.HasEngine)
        {
            var loop = new BackgroundLoop("Making the sound of a notice", Pause, Most, clock, logger);
            await loop.RunAsync(
                MakeNextAsync,
                (pause, stop) => loop.Failed == 0 ? Task.CompletedTask : Task.Delay(pause, clock, stop),
                stoppingToken);
        }
    }

    private async Task MakeNextAsync(CancellationToken stop)
    {
        var job = await queue.NextAsync(stop);
        var start = clock.GetTimestamp();
        try
        {
            using var turn = await sounds.TakeTurnAsync(stop);
            await MakeAsync(job, stop);
        }
        finally
        {
            queue.Done(job, clock.GetElapsedTime(start));
        }
    }

    private async Task MakeAsync(SoundJob job, CancellationToken stop)
    {
        if (sounds.Find(job.Name) is not null || !await IsCurrentAsync(job.Key.Notice, stop))
        {
            return;
        }

        var start = clock.GetTimestamp();
        var fault = await TryMakeAsync(job, stop);
        counts.Add(fault is null, clock.GetElapsedTime(start));
        if (fault is null)
        {
            failures.Remove(job.Name);
        }
        else
        {
            NotMade(logger, job.Key.Notice.Id.Value, job.Key.Script.Tag, fault, failures.Add(job.Name));
        }
    }

    private async ValueTask<bool> IsCurrentAsync(ContentVersion asked, CancellationToken stop) =>
        await notices.FindAsync(asked.Id.Value, stop) is { Withdrawal: null } now && now.Content == asked.Content;

    // Where new terms have changed what is said, it is that which is kept, under its own name.
    private async Task<string?> TryMakeAsync(SoundJob job, CancellationToken stop)
    {
        try
        {
            var ssml = await texts.ReadAsync(job.Key, stop);
            return await sounds.KeepAsync(texts.NameOf(ssml), output => engine.MakeAsync(ssml, output, stop));
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or IOException or UnauthorizedAccessException)
        {
            // A damaged notice, or a disk that is full or cannot be written.
            return failure.Message;
        }
    }

    [LoggerMessage(100, LogLevel.Warning, "No sound was made of {Notice} in {Script}: {Fault}; the next attempt comes after {Pause}")]
    private static partial void NotMade(ILogger logger, string notice, string script, string fault, TimeSpan pause);
}
