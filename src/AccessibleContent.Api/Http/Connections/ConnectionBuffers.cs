using System.Buffers;
using System.Runtime.InteropServices;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Connections;

namespace AccessibleContent.Api.Http.Connections;

/// <summary>
/// The memory that connections read into and write from. A block holds the header fields and the body of almost every answer:
/// it is copied in one piece and handed to the system as one, where blocks of 4 KB cost a list of them and a pin for each.
/// </summary>
internal sealed class ConnectionBuffers : MemoryPool<byte>
{
    /// <summary>The size of a block, in bytes. The system gives memory to the pages of it that were written to, and to no others.</summary>
    public const int BlockSize = 32 * 1024;

    /// <summary>How many blocks are kept for the next who asks; more than those go to the collector.</summary>
    public const int MostKept = 256;

    private readonly Lock _lock = new();
    private readonly Stack<Block> _kept = new(MostKept);

    /// <inheritdoc/>
    public override int MaxBufferSize => BlockSize;

    /// <summary>Gives a block: the one that came back last, which the processor still has at hand.</summary>
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

    // A block that came back twice would be given to two connections.
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

    /// <summary>Makes a pool for each thread that moves bytes.</summary>
    internal sealed class Factory : IMemoryPoolFactory<byte>
    {
        /// <inheritdoc/>
        public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new ConnectionBuffers();
    }

    private sealed class Block(ConnectionBuffers pool) : IMemoryOwner<byte>
    {
        public bool IsOut { get; set; }

        public Memory<byte> Memory { get; } = MemoryMarshal.CreateFromPinnedArray(GC.AllocateUninitializedArray<byte>(BlockSize, pinned: true), 0, BlockSize);

        public void Dispose() => pool.Return(this);
    }
}
