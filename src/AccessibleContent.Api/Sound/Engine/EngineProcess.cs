using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AccessibleContent.Api.Sound.Engine;

/// <summary>
/// One run of an engine: what it reads, writes and complains of, within its limits. When the run is over, however it ends, no process of
/// it is left.
/// </summary>
internal sealed class EngineProcess : IDisposable
{
    private const int MostComplaint = 500;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly EngineMark _mark = new();
    private readonly CancellationTokenSource _over = new();
    private readonly long _memory;
    private readonly Process _process;
    private bool _isTooLarge;
    private bool _isStarted;

    private EngineProcess(IReadOnlyList<string> command, long memory)
    {
        _memory = memory;
        _process = new() { StartInfo = StartOf(command) };
    }

    /// <summary>Runs an engine once.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="output">What it writes goes there.</param>
    /// <param name="limits">How many bytes it may write, and how much memory it may have.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static async Task<EngineRun> RunAsync(
        IReadOnlyList<string> command, byte[] input, Stream output, (long Output, long Memory) limits, CancellationToken cancellation)
    {
        using var engine = new EngineProcess(command, limits.Memory);
        try
        {
            engine._isStarted = engine._process.Start();
        }
        catch (Exception refused) when (refused is Win32Exception or InvalidOperationException)
        {
            return EngineRun.Failed($"it could not be started: {refused.Message}");
        }

        return await engine.RunAsync(input, output, limits.Output, cancellation);
    }

    /// <summary>Ends whatever is left of the run.</summary>
    public void Dispose()
    {
        _over.Cancel();
        _mark.Kill(_process);
        if (_isStarted)
        {
            // A process leaves to us the pipes that we have taken from it.
            Close(_process.StandardInput.BaseStream);
            Close(_process.StandardOutput.BaseStream);
            Close(_process.StandardError.BaseStream);
        }

        _process.Dispose();
        _over.Dispose();
    }

    // Not blocked by what a process left behind holds open: the wait ends with the run.
    private async Task<EngineRun> RunAsync(byte[] input, Stream output, long limit, CancellationToken cancellation)
    {
        using var stop = cancellation.Register(() => _mark.Kill(_process));
        _ = WatchAsync(_over.Token);
        var (feeding, complaining) = (FeedAsync(input), ComplaintAsync());
        var exiting = _process.WaitForExitAsync(cancellation);
        var copying = CopyAsync(output, limit);
        await Task.WhenAny(copying, exiting).WaitAsync(cancellation);
        if (!copying.IsCompleted)
        {
            // It has ended, but something that it started still holds its output.
            await Task.WhenAny(copying, Task.Delay(Grace, cancellation));
            _mark.Kill(_process);
        }

        var length = await copying.WaitAsync(cancellation);
        if (length > limit)
        {
            return EngineRun.Failed($"it wrote more than {Number(limit)} bytes");
        }

        await exiting;
        _mark.Kill(_process);
        return Judge(length, await feeding.WaitAsync(cancellation), await complaining.WaitAsync(cancellation));
    }

    private EngineRun Judge(long length, bool hasRead, string complaint) =>
        _isTooLarge ? EngineRun.Failed($"it took more than {Number(_memory >> 20)} MB of memory")
        : _process.ExitCode != 0 ? EngineRun.Failed($"it ended with {Number(_process.ExitCode)}{Quoted(complaint)}")
        : !hasRead ? EngineRun.Failed($"it closed its input before it had read the text{Quoted(complaint)}")
        : length == 0 ? EngineRun.Failed($"it wrote nothing{Quoted(complaint)}")
        : new(length);

    private ProcessStartInfo StartOf(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment[EngineMark.Variable] = _mark.Value;
        return start;
    }

    private async Task WatchAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Look, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!over.IsCancellationRequested && _mark.Memory(_process) > _memory)
            {
                _isTooLarge = true;
                _mark.Kill(_process);
            }
        }
    }

    private async Task<bool> FeedAsync(byte[] input)
    {
        try
        {
            var stream = _process.StandardInput.BaseStream;
            await stream.WriteAsync(input);
            await stream.FlushAsync();
            _process.StandardInput.Close();
            return true;
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    // The number of bytes, at most one more than the limit.
    private async Task<long> CopyAsync(Stream output, long limit)
    {
        var (buffer, length) = (new byte[1 << 16], 0L);
        var stream = _process.StandardOutput.BaseStream;
        while (await stream.ReadAsync(buffer) is > 0 and var read)
        {
            length += read;
            if (length > limit)
            {
                return limit + 1;
            }

            await output.WriteAsync(buffer.AsMemory(0, read));
        }

        return length;
    }

    // All of it is read, so that the engine does not wait; the beginning is kept.
    private async Task<string> ComplaintAsync()
    {
        var (buffer, kept) = (new byte[4096], new MemoryStream());
        try
        {
            while (await _process.StandardError.BaseStream.ReadAsync(buffer) is > 0 and var read)
            {
                kept.Write(buffer, 0, (int)Math.Min(read, MostComplaint - kept.Length));
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // What was read so far is enough.
        }

        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }

    private static void Close(Stream pipe)
    {
        try
        {
            pipe.Dispose();
        }
        catch (IOException)
        {
            // Nobody reads what was still to be written.
        }
    }

    // One line of the log, whatever an engine writes.
    private static string Quoted(string complaint)
    {
        var line = new string([.. complaint.Select(letter => char.IsControl(letter) ? ' ' : letter)]).Trim();
        return line.Length == 0 ? "" : $": {line}";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
