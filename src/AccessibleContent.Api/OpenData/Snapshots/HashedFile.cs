using System.Security.Cryptography;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>A file that is written once from its start to its end, and knows its hash then.</summary>
internal sealed class HashedFile : Stream
{
    private const int Buffer = 1 << 16;

    private readonly string _name;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    /// <summary>Creates the file.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="name">Its name.</param>
    public HashedFile(string folder, string name)
    {
        _name = name;
        _file = new(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, Buffer);
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => _length;

    /// <inheritdoc/>
    public override long Position { get => _length; set => throw new NotSupportedException(); }

    /// <summary>Brings the file to the disk, and returns its description.</summary>
    public StoredForm Complete()
    {
        _file.Flush(flushToDisk: true);
        return new(_name, _length, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        _length += buffer.Length;
        _file.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Flush() => _file.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
