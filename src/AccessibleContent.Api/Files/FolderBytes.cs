using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Files;

/// <summary>
/// The folder of stored files. A file is written under a temporary name and renamed, so that no reader ever sees a partial file.
/// </summary>
internal sealed class FolderBytes(IOptions<FilesOptions> options, IOptions<StoreOptions> store, TimeProvider clock)
    : IFileBytes, IDisposable
{
    private static readonly EnumerationOptions AlsoHidden = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly string _folder = Path.GetFullPath(
        options.Value.Path.Length > 0 ? options.Value.Path : store.Value.Beside("files"));
    private readonly SemaphoreSlim _writing = new(1);
    private bool _isSwept;

    /// <inheritdoc/>
    public bool IsNear => true;

    /// <inheritdoc/>
    public ValueTask<bool> HoldsAsync(StoredFile file, long? length, CancellationToken cancellation) => new(Find(file) is not null);

    /// <inheritdoc/>
    public async ValueTask<StoredFile> AddAsync(StoredFile file, Stream source, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            source.Position = 0;
            return Find(file) is null ? await CopyAsync(source, file.Name, cancellation) : file;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask<Stream?> OpenAsync(StoredFile file, long? last, CancellationToken cancellation) =>
        new(Find(file) is { } path ? FileBody.Open(path) : null);

    /// <inheritdoc/>
    public ValueTask<bool> CopyAsync(StoredFile file, string target, CancellationToken cancellation)
    {
        if (Find(file) is not { } path)
        {
            return new(false);
        }

        File.Copy(path, target, overwrite: true);
        return new(true);
    }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    private string? Find(StoredFile file)
    {
        var path = Path.Combine(_folder, file.Path);
        return File.Exists(path) ? path : null;
    }

    // The copied bytes count, in case the source is written meanwhile.
    private async ValueTask<StoredFile> CopyAsync(Stream source, string name, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        Sweep();
        var part = Path.Combine(_folder, $".{Path.GetRandomFileName()}.part");
        StoredFile file;
        await using (
            var copy = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous))
        {
            await source.CopyToAsync(copy, cancellation);
            copy.Position = 0;
            file = await FileDigest.FileAsync(copy, name, cancellation);
            copy.Flush(flushToDisk: true);
        }

        Directory.CreateDirectory(Path.Combine(_folder, file.Hash));
        File.Move(part, Path.Combine(_folder, file.Path), overwrite: true);
        return file;
    }

    // Once per process: removes the partial files of a killed one. Names are random, because in several containers that share a
    // folder every process is number 1.
    private void Sweep()
    {
        if (_isSwept)
        {
            return;
        }

        _isSwept = true;
        foreach (
            var left in new DirectoryInfo(_folder)
                .EnumerateFiles(".*.part", AlsoHidden)
                .Where(file => file.LastWriteTimeUtc < clock.GetUtcNow().UtcDateTime.AddDays(-1)))
        {
            left.Delete();
        }
    }
}
