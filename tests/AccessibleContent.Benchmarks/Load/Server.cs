using System.Diagnostics;
using System.Globalization;

namespace AccessibleContent.Benchmarks.Load;

/// <summary>A server under load, as a process with its children, on the first core.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts a program on the first core.</summary>
    public Server(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "0", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Gets its CPU time used, in microseconds.</summary>
    public double Cpu => Processes().Sum(id => Field(id, 13) + Field(id, 14)) * 10_000;

    /// <summary>Gets its resident memory, in megabytes.</summary>
    public double Memory => Processes().Sum(id => Field(id, 23)) * Environment.SystemPageSize / (1024 * 1024);

    /// <summary>Waits until it responds.</summary>
    public static async Task ReadyAsync(Uri address)
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var response = await client.GetAsync(address);
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException($"{address} does not answer.");
    }

    /// <summary>Stops it and its children.</summary>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static double Field(string id, int index)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        return double.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[index - 2], CultureInfo.InvariantCulture);
    }

    // taskset becomes the program; nginx has one child, its worker.
    private IEnumerable<string> Processes()
    {
        var id = _process.Id.ToString(CultureInfo.InvariantCulture);
        return File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(id);
    }
}
