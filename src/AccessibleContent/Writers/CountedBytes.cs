using System.Buffers;

namespace AccessibleContent.Writers;

/// <summary>Counts bytes and discards them.</summary>
internal sealed class CountedBytes : IBufferWriter<byte>
{
    private byte[] _room = new byte[4096];

    /// <summary>Gets the number of bytes written.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public void Advance(int count) => Count += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => _room = sizeHint > _room.Length ? new byte[sizeHint] : _room;

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
