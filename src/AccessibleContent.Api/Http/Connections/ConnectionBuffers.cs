using System.Buffers;
using System.Runtime.InteropServices;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Connections;

namespace AccessibleContent.Api.Http.Connections;

/// <summary>
/// The memory that connections read into and write from. A block holds the header fields and the body of almost every response: it
/// is copied in one piece and passed to the system as one, whereas blocks of 4 KB need a list of them and a pin for each.
/// </summary>
internal sealed class ConnectionBuffers : MemoryPool<byte>
{
    /// <summary>The size of a block, in bytes. The system commits only the memory pages that were written to.</summary>
    public const int BlockSize = 32 * 1024;

    /// <summary>How many blocks are pooled for reuse; any more are left to the garbage collector.</summary>
    public const int MostKept = 256;

    private readonly Lock _lock = new();
    private readonly Stack<Block> _kept = new(MostKept);

    /// <inheritdoc/>
    public override int MaxBufferSize => BlockSize;

    /// <summary>Rents a block: the one returned last, which is still in the processor's cache.</summary>
    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockSize);
        Block? block;
        lock (_lock)
        {
            _ = _kept.TryPop(out block);
        }

        block ??= new Block(this);
        block.IsOut = true;
        return block;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }

    // A block returned twice would be rented to two connections.
    private void Return(Block block)
    {
        lock (_lock)
        {
            if (block.IsOut && _kept.Count < MostKept)
            {
                _kept.Push(block);
            }

            block.IsOut = false;
        }
    }

    /// <summary>Creates a pool for each I/O thread.</summary>
    internal sealed class Factory : IMemoryPoolFactory<byte>
    {
        /// <inheritdoc/>
        public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new ConnectionBuffers();
    }

    private sealed class Block(ConnectionBuffers pool) : IMemoryOwner<byte>
    {
        public bool IsOut { get; set; }

        public Memory<byte> Memory { get; } =
            MemoryMarshal.CreateFromPinnedArray(GC.AllocateUninitializedArray<byte>(BlockSize, pinned: true), 0, BlockSize);

        public void Dispose() => pool.Return(this);
    }
}
