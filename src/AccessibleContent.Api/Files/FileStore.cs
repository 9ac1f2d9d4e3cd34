using System.Security.Cryptography;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Files;

/// <summary>
/// The folder of stored files, each under its content's hash: an existing file never changes, and the same content is stored once.
/// A file is written under a temporary name and renamed, so that no reader ever sees a partial file.
/// </summary>
internal sealed class FileStore(IOptions<FilesOptions> options, IOptions<StoreOptions> store, TimeProvider clock) : IDisposable
{
    private const int HashBytes = 16;
    private const int Head = 512;
    private const string PictureName = "picture";
    private static readonly EnumerationOptions AlsoHidden = new() { AttributesToSkip = FileAttributes.ReparsePoint };
    private static readonly string[] Markup = ["<!doctype", "<html", "<script", "<svg", "<?xml", "<head", "<body"];

    private readonly string _folder = Path.GetFullPath(
        options.Value.Path.Length > 0 ? options.Value.Path : store.Value.Beside("files"));
    private readonly long _limit = options.Value.SizeLimitMegabytes * 1024L * 1024;
    private readonly SemaphoreSlim _writing = new(1);
    private bool _isSwept;

    /// <summary>Returns the path of a file; null if it is not stored.</summary>
    public string? Find(StoredFile file)
    {
        var path = Path.Combine(_folder, file.Path);
        return File.Exists(path) ? path : null;
    }

    /// <summary>Stores a copy of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name under which it is served, with an extension of a supported type.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The file with its length in bytes, or why it is not stored, in words for the editor.</returns>
    public async ValueTask<(StoredFile? File, long Size, string? Refusal)> KeepAsync(
        string path,
        string name,
        CancellationToken cancellation)
    {
        if (FileKind.Of(name) is not { } type)
        {
            return (null, 0, "这种文件不保存");
        }

        // Checked before opening: a pipe or a device has no length, and reading one may block forever.
        if (new FileInfo(path).Length is var length && (length == 0 || length > _limit))
        {
            return (null, length, length == 0 ? "文件是空的" : $"文件超过 {_limit >> 20} MB");
        }

        await using var source = TryOpen(path, out var unreadable);
        return source is null ? (null, length, unreadable)
            : await IsMarkupAsync(source, cancellation)
                ? (null, length, "内容是网页，不是这种文件")
            : (await KeepAsync(source, FileName.Of(name, type), cancellation), length, null);
    }

    /// <summary>
    /// Stores a picture. Its address is made of its bytes alone: the same picture is stored once, however many hosts and names it has, and
    /// every node gives it the same address.
    /// </summary>
    /// <param name="bytes">The picture.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async ValueTask<StoredFile> KeepPictureAsync(byte[] bytes, FileKind kind, CancellationToken cancellation)
    {
        using var source = new MemoryStream(bytes, writable: false);
        return await KeepAsync(source, PictureName + kind.Extension, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    private static FileStream? TryOpen(string path, out string unreadable)
    {
        try
        {
            unreadable = "";
            return new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read,
                1 << 16,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            unreadable = $"文件打不开（{failure.Message}）";
            return null;
        }
    }

    // For a file that it has lost, a site often returns an error page.
    private static async ValueTask<bool> IsMarkupAsync(FileStream source, CancellationToken cancellation)
    {
        var head = new byte[Head];
        var read = await source.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancellation);
        source.Position = 0;
        var text = System.Text.Encoding.Latin1.GetString(head, 0, read).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return Array.Exists(Markup, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    private async ValueTask<StoredFile> KeepAsync(Stream source, string name, CancellationToken cancellation)
    {
        var file = new StoredFile(Hash(await SHA256.HashDataAsync(source, cancellation)), name);
        if (Find(file) is not null)
        {
            return file;
        }

        source.Position = 0;
        await _writing.WaitAsync(cancellation);
        try
        {
            return Find(file) is null ? await CopyAsync(source, name, cancellation) : file;
        }
        finally
        {
            _writing.Release();
        }
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
            file = new(Hash(await SHA256.HashDataAsync(copy, cancellation)), name);
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

    private static string Hash(byte[] whole) => Convert.ToHexStringLower(whole.AsSpan(0, HashBytes));
}
