using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Sound;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Sound;

/// <summary>The folder of the sounds: whole ones or none, and no more than there is room for.</summary>
public sealed class SoundStoreTests : IDisposable
{
    private const int Megabyte = 1 << 20;

    private readonly TemporaryFolder _folder = new();
    private readonly MovedTime _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_is_there_when_all_of_it_is_and_after_a_restart()
    {
        var store = Store();
        Assert.Null(await store.KeepAsync("a", async output =>
        {
            await output.WriteAsync("half"u8.ToArray());
            await output.FlushAsync();
            Assert.Null(store.Find("a"));
            await output.WriteAsync("whole"u8.ToArray());
            return null;
        }));
        Assert.Equal("halfwhole", await File.ReadAllTextAsync(Store().Find("a")!));
        Assert.EndsWith(".mp3", store.Find("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_sound_that_failed_nothing_is_left()
    {
        var store = Store();
        Assert.Equal("broken", await store.KeepAsync("a", async output =>
        {
            await output.WriteAsync("half"u8.ToArray());
            return "broken";
        }));
        await Assert.ThrowsAsync<IOException>(() => store.KeepAsync("b", _ => throw new IOException("disk full")));
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Null(store.Find("a"));
    }

    [Fact]
    public async Task A_file_that_a_crash_has_emptied_is_no_sound()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "a.mp3"), []);
        Assert.Null(Store().Find("a"));
    }

    [Fact]
    public async Task What_is_no_sound_stays_where_there_is_no_more_room()
    {
        foreach (var other in (string[])["notices.db", "zh_CN-huayan.onnx", "left.part"])
        {
            var path = Path.Combine(_folder.Path, other);
            await File.WriteAllBytesAsync(path, new byte[2 * Megabyte]);
            File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        }

        var store = Store(keep: 1);
        foreach (var name in (string[])["a", "b"])
        {
            await KeepAsync(store, name);
            _clock.By += TimeSpan.FromHours(1);
        }

        Assert.Equal(["b.mp3", "left.part", "notices.db", "zh_CN-huayan.onnx"], Kept().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_nobody_has_listened_to_for_longest_goes_first()
    {
        var store = Store(keep: 3);
        foreach (var name in (string[])["a", "b", "c"])
        {
            await KeepAsync(store, name);
            _clock.By += TimeSpan.FromHours(1);
        }

        // Somebody listens to the oldest one; then there is room for two others beside the new one.
        Assert.NotNull(store.Find("a"));
        _clock.By += TimeSpan.FromHours(1);
        await KeepAsync(store, "d");
        Assert.Equal(["a.mp3", "c.mp3", "d.mp3"], Kept());

        // Not forgotten by a restart.
        await KeepAsync(Store(keep: 3), "e");
        Assert.Equal(["a.mp3", "d.mp3", "e.mp3"], Kept());
    }

    [Fact]
    public async Task One_process_at_a_time_makes_sound()
    {
        var turn = await Store().TakeTurnAsync(default);
        var other = Store().TakeTurnAsync(default);
        await Task.Delay(200);
        Assert.False(other.IsCompleted);
        turn.Dispose();
        (await other.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }

    private static Task<string?> KeepAsync(SoundStore store, string name) => store.KeepAsync(name, async output =>
    {
        await output.WriteAsync(new byte[Megabyte]);
        return null;
    });

    private IEnumerable<string?> Kept() => Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order();

    private SoundStore Store(int keep = 10) => new(
        Options.Create(new SpeechOptions { Path = _folder.Path, KeepMegabytes = keep }), Options.Create(new StoreOptions()), _clock);
}
