using System.Diagnostics;
using System.Text;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Sound.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly.Registry;

namespace AccessibleContent.Tests.Sound;

/// <summary>The engine as a process: it gets the text, gives sound, and whatever else it does, it is over when its run is.</summary>
public sealed class SpeechEngineTests : IDisposable
{
    private const string Namespace = "http://www.w3.org/2001/10/synthesis";

    private readonly TemporaryFolder _folder = new();

    private string Ids => Path.Combine(_folder.Path, "ids");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_engine_gets_the_document_and_gives_the_sound()
    {
        var (fault, sound) = await MakeAsync(StandInEngine.Options("printf 'ID3'; cat"));
        Assert.Null(fault);
        Assert.Equal("ID3" + Encoding.UTF8.GetString(Ssml()), sound);
    }

    [Fact]
    public async Task An_argument_is_passed_as_it_is_and_no_shell_reads_it()
    {
        const string Print = "cat >/dev/null; printf '<%s>' \"$@\"";
        var options = new SpeechOptions { Command = ["/bin/sh", "-c", Print, "sh", "$(id)", "a b", "*", "", "'; exit 3"] };
        Assert.Equal((null, "<$(id)><a b><*><><'; exit 3>"), await MakeAsync(options));
    }

    [Theory]
    [InlineData("cat >/dev/null", "it wrote nothing")]
    [InlineData("cat >/dev/null; printf sound; exit 3", "it ended with 3")]
    [InlineData("cat >/dev/null; printf sound; echo 'no such voice' >&2; exit 1", "it ended with 1: no such voice")]
    [InlineData("cat >/dev/null; printf sound; kill -9 $$", "it ended with 137")]
    [InlineData("yes", "it wrote more than 1048576 bytes")]
    [InlineData("cat >/dev/null; yes >&2 & sleep 0.3; kill $!; wait; exit 1", "it ended with 1: y y y")]
    public async Task What_an_engine_does_wrong_is_said(string script, string expected)
    {
        var options = StandInEngine.Options(script);
        options.OutputLimitMegabytes = 1;
        Assert.StartsWith(expected, (await MakeAsync(options)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_closes_its_input_early_has_not_read_the_text()
    {
        var text = Ssml(string.Concat(Enumerable.Repeat("<p><s>大家好。</s></p>", 100_000)));
        var (fault, _) = await MakeAsync(StandInEngine.Options("exec 0<&-; sleep 0.3; printf sound"), text);
        Assert.StartsWith("it closed its input before it had read the text", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_gone_is_a_fault_and_no_exception()
    {
        var (fault, _) = await MakeAsync(new SpeechOptions { Command = ["/no/such/engine"] });
        Assert.StartsWith("it could not be started", fault, StringComparison.Ordinal);
    }

    // The child of a child that has left its session and its parent is found too.
    [Theory]
    [InlineData("echo $$ >IDS; cat >/dev/null; sleep 600 & echo $! >>IDS; wait")]
    [InlineData("echo $$ >IDS; cat >/dev/null; (setsid sh -c 'echo $$ >>IDS; exec sleep 600' &); sleep 600")]
    public async Task An_engine_that_hangs_is_ended_with_all_that_it_has_started(string script)
    {
        var options = StandInEngine.Options(script.Replace("IDS", Ids, StringComparison.Ordinal));
        options.TimeLimitSeconds = 1;
        var start = Stopwatch.StartNew();
        Assert.Equal("it took longer than 1 s", (await MakeAsync(options)).Fault);
        Assert.InRange(start.Elapsed.TotalSeconds, 0.9, 10);
        Assert.Equal(2, StandInEngine.LinesOf(Ids).Length);
        await Eventually.TrueAsync(() => StandInEngine.HaveEnded(Ids));
    }

    [Fact]
    public async Task What_an_engine_leaves_behind_is_ended_and_its_sound_is_good()
    {
        var script = "cat >/dev/null; sleep 600 & echo $! >IDS; printf sound".Replace("IDS", Ids, StringComparison.Ordinal);
        var start = Stopwatch.StartNew();
        Assert.Equal((null, "sound"), await MakeAsync(StandInEngine.Options(script)));
        Assert.InRange(start.Elapsed.TotalSeconds, 0, 20);
        await Eventually.TrueAsync(() => StandInEngine.HaveEnded(Ids));
    }

    [Fact]
    public async Task An_engine_that_takes_too_much_memory_is_ended()
    {
        // Also where it is not the engine itself, but something that it has started.
        var options = StandInEngine.Options("cat >/dev/null; cat /dev/zero | tail -c 300000000 & wait");
        (options.MemoryLimitMegabytes, options.TimeLimitSeconds) = (64, 60);
        Assert.Equal("it took more than 64 MB of memory", (await MakeAsync(options)).Fault);
    }

    [Fact]
    public async Task A_stop_of_the_service_ends_the_engine()
    {
        using var stop = new CancellationTokenSource();
        var script = "echo $$ >IDS; sleep 600".Replace("IDS", Ids, StringComparison.Ordinal);
        var making = MakeAsync(StandInEngine.Options(script), cancellation: stop.Token);
        await Eventually.TrueAsync(() => File.Exists(Ids) && File.ReadAllText(Ids).EndsWith('\n'));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
        await Eventually.TrueAsync(() => StandInEngine.HaveEnded(Ids));
    }

    [Fact]
    public async Task An_engine_that_fails_again_and_again_is_not_started_for_every_notice()
    {
        var runs = Path.Combine(_folder.Path, "runs");
        var engine = Engine(StandInEngine.Options($"echo run >>{runs}; exit 1"));
        for (var i = 0; i < 4; i++)
        {
            Assert.NotNull(await engine.MakeAsync(Ssml(), Stream.Null, default));
        }

        // The next one is not to blame: it waits until the engine may be tried again.
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.MakeAsync(Ssml(), Stream.Null, stop.Token));
        Assert.Equal(4, StandInEngine.LinesOf(runs).Length);
    }

    private static byte[] Ssml(string parts = "<p><s>大家好。</s></p>") =>
        Encoding.UTF8.GetBytes($"<speak version=\"1.1\" xml:lang=\"zh-CN\" xmlns=\"{Namespace}\">{parts}</speak>");

    private static async Task<(string? Fault, string Sound)> MakeAsync(
        SpeechOptions options, byte[]? ssml = null, CancellationToken cancellation = default)
    {
        using var sound = new MemoryStream();
        var fault = await Engine(options).MakeAsync(ssml ?? Ssml(), sound, cancellation);
        return (fault, Encoding.UTF8.GetString(sound.ToArray()));
    }

    private static SpeechEngine Engine(SpeechOptions options)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddEnginePolicy().BuildServiceProvider();
        return new(Options.Create(options), services.GetRequiredService<ResiliencePipelineProvider<string>>(), TimeProvider.System);
    }
}
