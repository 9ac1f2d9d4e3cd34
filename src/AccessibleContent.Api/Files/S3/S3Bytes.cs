using System.Buffers;
using System.Security.Cryptography;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Files.S3;

/// <summary>
/// The objects of a bucket as stored files, each under hash and name, as in the folder: one can be copied into the other.
/// </summary>
internal sealed class S3Bytes(S3Bucket bucket, TimeProvider clock) : IFileBytes
{
    private const int Buffer = 1 << 16;

    /// <inheritdoc/>
    public bool IsNear => false;

    /// <summary>Returns the name of the object of a file.</summary>
    public static string KeyOf(StoredFile file) => $"{file.Hash}/{file.Name}";

    /// <inheritdoc/>
    public async ValueTask<bool> HoldsAsync(StoredFile file, long? length, CancellationToken cancellation) =>
        await bucket.LengthAsync(KeyOf(file), cancellation) is { } there && (length is null || there == length);

    /// <inheritdoc/>
    public async ValueTask<StoredFile> AddAsync(StoredFile file, Stream source, CancellationToken cancellation)
    {
        source.Position = 0;
        var (sha256, md5) = await DigestsAsync(source, cancellation);

        // The digests belong together, in case the source is written meanwhile; the object store refuses what they do not fit.
        var made = FileDigest.File(sha256, file.Name);
        await bucket.WriteAsync(new(KeyOf(made), made.Type.ServedType, source, sha256, md5), cancellation);
        return made;
    }

    /// <inheritdoc/>
    public async ValueTask<Stream?> OpenAsync(StoredFile file, long? last, CancellationToken cancellation) =>
        await bucket.LengthAsync(KeyOf(file), cancellation) is { } length
            ? new S3Stream(bucket, KeyOf(file), length, clock) { Last = last ?? length - 1 }
            : null;

    /// <inheritdoc/>
    public async ValueTask<bool> CopyAsync(StoredFile file, string target, CancellationToken cancellation)
    {
        await using var source = await OpenAsync(file, null, cancellation);
        if (source is null)
        {
            return false;
        }

        await using var copy = new FileStream(
            target, FileMode.Create, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.Asynchronous);
        await source.CopyToAsync(copy, Buffer, cancellation);
        copy.Position = 0;
        return await FileDigest.FileAsync(copy, file.Name, cancellation) == file
            ? true
            : throw new IOException($"The object {KeyOf(file)} has other bytes than its name says; store the file again.");
    }

    // MD5 protects against broken transfers only, and is what object stores compare.
#pragma warning disable CA5351
    private static async ValueTask<(byte[] Sha256, byte[] Md5)> DigestsAsync(Stream source, CancellationToken cancellation)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var part = ArrayPool<byte>.Shared.Rent(Buffer);
        for (int count; (count = await source.ReadAsync(part, cancellation)) > 0;)
        {
            sha256.AppendData(part, 0, count);
            md5.AppendData(part, 0, count);
        }

        ArrayPool<byte>.Shared.Return(part);
        return (sha256.GetHashAndReset(), md5.GetHashAndReset());
    }
#pragma warning restore CA5351
}
