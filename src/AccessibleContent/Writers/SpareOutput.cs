using System.Buffers;

namespace AccessibleContent.Writers;

/// <summary>Room for what is written, kept by each thread for its next time: to grow and to clear it would cost more than the writing.</summary>
internal static class SpareOutput
{
    private const int Usual = 32 * 1024;

    // What one huge notice needed is not kept for ever.
    private const int Most = 256 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _spare;

    /// <summary>Gives the bytes that are written.</summary>
    public static byte[] Bytes(Action<IBufferWriter<byte>> write)
    {
        var output = _spare ?? new ArrayBufferWriter<byte>(Usual);

        // Not for who writes within a writing, nor after one that failed.
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
