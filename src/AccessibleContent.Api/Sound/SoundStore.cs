using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Sound;

/// <summary>
/// The folder of the sounds. A sound is written under a temporary name and renamed, so that no listener ever gets a part of one; where
/// there is no more room, what nobody has listened to for longest goes first. Several processes may share the folder.
/// </summary>
internal sealed class SoundStore(IOptions<SpeechOptions> options, IOptions<StoreOptions> store, TimeProvider clock)
{
    private const string Part = ".part";

    // Often enough to know what is listened to, and seldom enough not to write for each listener.
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly string _folder = Path.GetFullPath(options.Value.Path.Length > 0 ? options.Value.Path : store.Value.Beside("sound"));
    private readonly string _extension = "." + (SoundType.Find(options.Value.MediaType)?.Extension ?? "bin");
    private readonly long _room = options.Value.KeepMegabytes * 1024L * 1024;

    /// <summary>Returns the path of a sound; null if it is not there.</summary>
    public string? Find(string name)
    {
#pragma warning disable CA3003 // The name is a hash in hex.
        var file = new FileInfo(PathOf(name));
#pragma warning restore CA3003
        if (!file.Exists || file.Length == 0)
        {
            return null;
        }

        Note(file);
        return file.FullName;
    }

    /// <summary>Keeps a sound.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes it; returns what went wrong, or null.</param>
    /// <returns>What went wrong: then nothing is kept.</returns>
    public async Task<string?> KeepAsync(string name, Func<Stream, Task<string?>> write)
    {
        Directory.CreateDirectory(_folder);
        var part = Path.Combine(_folder, $".{Path.GetRandomFileName()}{Part}");
        try
        {
            var fault = await WriteAsync(part, write);
            if (fault is null)
            {
                MakeRoom(new FileInfo(part).Length);
                File.SetLastWriteTimeUtc(part, clock.GetUtcNow().UtcDateTime);
                File.Move(part, PathOf(name), overwrite: true);
            }

            return fault;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Waits for the turn to make sound: one process of those that share the folder has it. It ends with the process.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        var turn = Path.Combine(_folder, ".turn");
        while (true)
        {
            try
            {
                return new FileStream(turn, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(turn))
            {
                await Task.Delay(Look, clock, cancellation);
            }
        }
    }

    private static async Task<string?> WriteAsync(string part, Func<Stream, Task<string?>> write)
    {
        await using var file = new FileStream(
            part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        var fault = await write(file);
        await file.FlushAsync();
        file.Flush(flushToDisk: true);
        return fault;
    }

    private string PathOf(string name) => Path.Combine(_folder, name + _extension);

    // A disk that cannot be written still serves.
    private void Note(FileInfo file)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            if (now - file.LastWriteTimeUtc > Noted)
            {
                file.LastWriteTimeUtc = now;
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It counts as older than it is.
        }
    }

    private static bool IsPart(FileInfo file) => file.Name[0] == '.' && file.Extension == Part;

    // The folder may be one in which the operator keeps other things.
    private static bool IsSound(FileInfo file) =>
        file.Extension is { Length: > 1 } and not Part && Path.GetFileNameWithoutExtension(file.Name).All(char.IsAsciiHexDigitLower);

    private void MakeRoom(long needed)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var files = new DirectoryInfo(_folder).GetFiles();
        foreach (var left in files.Where(file => IsPart(file) && now - file.LastWriteTimeUtc > Abandoned))
        {
            left.Delete();
        }

        var kept = files.Where(IsSound).OrderByDescending(file => file.LastWriteTimeUtc).ToList();
        foreach (var file in kept)
        {
            needed += file.Length;
            if (needed > _room)
            {
                file.Delete();
            }
        }
    }
}
