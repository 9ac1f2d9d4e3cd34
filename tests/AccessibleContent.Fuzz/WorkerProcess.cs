using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AccessibleContent.Fuzz;

/// <summary>A worker as its parent process sees it: how many inputs it tried, and how it crashed.</summary>
internal sealed class WorkerProcess(Slice slice, IReadOnlyList<string> folders)
{
    // Longer than a garbage collection of a full memory and a reduction, shorter than an endless loop.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly StringBuilder _errors = new();
    private string? _last;
    private ulong _tried;
    private long _moved;

    /// <summary>Runs it to its end.</summary>
    /// <returns>The number of inputs tried, and what is wrong with the last one where the worker crashed or hung on it.</returns>
    public async Task<(ulong Tried, Complaint? Death)> RunAsync()
    {
        using var process = Process.Start(Start())!;
        _moved = TimeProvider.System.GetTimestamp();
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!process.HasExited && TimeProvider.System.GetElapsedTime(Interlocked.Read(ref _moved)) < Patience)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(200));
        }

        var hangs = !process.HasExited;
        if (hangs)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        var death =
            hangs
                ? new Complaint(
                    $"{slice.Target}: does not end",
                    string.Create(CultureInfo.InvariantCulture, $"No response within {Patience.TotalSeconds} s."))
            : process.ExitCode == 0 ? null
            : new($"{slice.Target}: the process dies, {Cause()}", _errors.ToString());
        return (_tried, death);
    }

    private ProcessStartInfo Start()
    {
        // The one that this program was started with.
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] program =
            Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(WorkerProcess).Assembly.Location] : [];
        foreach (
            var argument in (string[])[.. program, .. slice.Arguments(), .. folders.SelectMany(folder => new[] { "--corpus", folder })])
        {
            start.ArgumentList.Add(argument);
        }

        // Exhausting memory is a finding and must not take the machine down; 0x60000000 is 1.5 GB.
        start.Environment["DOTNET_GCHeapHardLimit"] = "60000000";
        return start;
    }

    private void Note(string? line)
    {
        if (line is not null && line != _last && ulong.TryParse(line.Split(' ')[0], CultureInfo.InvariantCulture, out var tried))
        {
            _last = line;
            _tried = tried;
            Interlocked.Exchange(ref _moved, TimeProvider.System.GetTimestamp());
        }
    }

    private string Cause()
    {
        var lines = _errors.ToString().Split('\n').Select(line => line.Trim()).ToList();
        var frame = lines.FirstOrDefault(line => line.StartsWith("at AccessibleContent.", StringComparison.Ordinal)) ?? "";
        return $"{lines.FirstOrDefault(line => line.Length > 0) ?? "no word"} {frame.Split('(')[0]}".Trim();
    }
}
