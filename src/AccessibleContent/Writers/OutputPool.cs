using System.Buffers;

namespace AccessibleContent.Writers;

/// <summary>An output buffer that each thread reuses: growing and clearing a new one would cost more than the write.</summary>
internal static class OutputPool
{
    private const int Usual = 32 * 1024;

    // The memory of one huge notice is not retained.
    private const int Most = 256 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _spare;

    /// <summary>Returns the written bytes.</summary>
    public static byte[] Bytes(Action<IBufferWriter<byte>> write)
    {
        var output = _spare ?? new ArrayBufferWriter<byte>(Usual);

        // Not reused by a nested write, nor after a failed one.
        _spare = null;
        write(output);
        var bytes = output.WrittenSpan.ToArray();
        if (output.Capacity <= Most)
        {
            output.ResetWrittenCount();
            _spare = output;
        }

        return bytes;
    }
}
