using System.Globalization;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Registry;
using Polly.Timeout;

namespace AccessibleContent.Api.Sound.Engine;

/// <summary>The engine of the settings: makes the sound of a speech form, in as many runs as it needs.</summary>
internal sealed class SpeechEngine(
    IOptions<SpeechOptions> settings, ResiliencePipelineProvider<string> pipelines, TimeProvider clock)
{
    private const int Megabyte = 1 << 20;

    private readonly SpeechOptions _options = settings.Value;
    private readonly ResiliencePipeline _policy = pipelines.GetPipeline(EnginePolicy.Run);

    /// <summary>Gets the hash of every setting that the sound depends on.</summary>
    public string Setting { get; } = ContentHash.Of(
    [
        settings.Value.MediaType,
        settings.Value.MaxBytes.ToString(CultureInfo.InvariantCulture),
        $"{settings.Value.StripLanguage} {settings.Value.Flatten} {settings.Value.PlainText}",
        .. settings.Value.Command,
    ])[..12];

    /// <summary>Makes the sound.</summary>
    /// <param name="ssml">The speech form.</param>
    /// <param name="output">The sound goes there; what is there after a failure is of no use.</param>
    /// <param name="cancellation">Ends the engine.</param>
    /// <returns>What went wrong, for the operator; null if nothing did.</returns>
    public async Task<string?> MakeAsync(byte[] ssml, Stream output, CancellationToken cancellation)
    {
        long written = 0;
        foreach (var document in SpeechDocument.Of(ssml, _options))
        {
            var run = await RunAsync(document, output, ((long)_options.OutputLimitMegabytes * Megabyte) - written, cancellation);
            if (run.Fault is { } fault)
            {
                return fault;
            }

            written += run.Length;
        }

        return written == 0 ? "there is nothing to say" : null;
    }

    private async Task<EngineRun> RunAsync(byte[] document, Stream output, long room, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await TryRunAsync(document, output, room, cancellation);
            }
            catch (BrokenCircuitException open)
            {
                // The notice has no part in it, and keeps its place.
                await Task.Delay(open.RetryAfter ?? EnginePolicy.Break, clock, cancellation);
            }
        }
    }

    private async Task<EngineRun> TryRunAsync(byte[] document, Stream output, long room, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(EnginePolicy.Limit, TimeSpan.FromSeconds(_options.TimeLimitSeconds));
        try
        {
            return await _policy.ExecuteAsync(
                async now => await EngineProcess.RunAsync(
                    _options.Command,
                    document,
                    output,
                    (room, (long)_options.MemoryLimitMegabytes * Megabyte),
                    now.CancellationToken),
                context);
        }
        catch (TimeoutRejectedException)
        {
            return EngineRun.Failed(string.Create(CultureInfo.InvariantCulture, $"it took longer than {_options.TimeLimitSeconds} s"));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
