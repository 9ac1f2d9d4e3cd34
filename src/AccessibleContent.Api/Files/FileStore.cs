using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Files;

/// <summary>
/// The stored files, each under its content's hash: an existing file never changes, and the same content is stored once.
/// </summary>
internal sealed class FileStore(IFileBytes bytes, IOptions<FilesOptions> options)
{
    private const int Head = 512;
    private const string PictureName = "picture";
    private static readonly string[] Markup = ["<!doctype", "<html", "<script", "<svg", "<?xml", "<head", "<body"];

    private readonly long _limit = options.Value.SizeLimitMegabytes * 1024L * 1024;

    /// <inheritdoc cref="IFileBytes.IsNear"/>
    public bool IsNear => bytes.IsNear;

    /// <summary>Checks whether a file is stored.</summary>
    public ValueTask<bool> HoldsAsync(StoredFile file, CancellationToken cancellation) => bytes.HoldsAsync(file, null, cancellation);

    /// <inheritdoc cref="IFileBytes.OpenAsync"/>
    public ValueTask<Stream?> OpenAsync(StoredFile file, long? last, CancellationToken cancellation) =>
        bytes.OpenAsync(file, last, cancellation);

    /// <inheritdoc cref="IFileBytes.CopyAsync"/>
    public ValueTask<bool> CopyAsync(StoredFile file, string target, CancellationToken cancellation) =>
        bytes.CopyAsync(file, target, cancellation);

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
    /// <param name="picture">The picture.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async ValueTask<StoredFile> KeepPictureAsync(byte[] picture, FileKind kind, CancellationToken cancellation)
    {
        using var source = new MemoryStream(picture, writable: false);
        return await KeepAsync(source, PictureName + kind.Extension, cancellation);
    }

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
        var file = await FileDigest.FileAsync(source, name, cancellation);
        return await bytes.HoldsAsync(file, source.Length, cancellation) ? file : await bytes.AddAsync(file, source, cancellation);
    }
}
