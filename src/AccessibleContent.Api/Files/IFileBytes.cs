using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Files;

/// <summary>Where the bytes of stored files are: each file is there whole or not at all, and never changes.</summary>
internal interface IFileBytes
{
    /// <summary>Gets a value indicating whether asking for a file costs no request.</summary>
    bool IsNear { get; }

    /// <summary>Checks whether a file is stored.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">Its length; null if that is not known.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    ValueTask<bool> HoldsAsync(StoredFile file, long? length, CancellationToken cancellation);

    /// <summary>Stores the bytes of a stream, which can be read several times.</summary>
    /// <returns>The file under which they are stored: that of the bytes as they were stored.</returns>
    ValueTask<StoredFile> AddAsync(StoredFile file, Stream source, CancellationToken cancellation);

    /// <summary>Opens a file to be read from any position; null if it is not stored.</summary>
    /// <param name="file">The file.</param>
    /// <param name="last">The last byte that will be read; null for that of the file.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    ValueTask<Stream?> OpenAsync(StoredFile file, long? last, CancellationToken cancellation);

    /// <summary>Copies a file to a path, in place of what is there.</summary>
    /// <returns>Whether the file is stored.</returns>
    ValueTask<bool> CopyAsync(StoredFile file, string target, CancellationToken cancellation);
}
