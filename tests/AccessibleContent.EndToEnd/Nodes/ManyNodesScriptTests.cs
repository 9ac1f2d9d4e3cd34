using System.Diagnostics;
using System.Globalization;
using System.Net;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Support;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>The script that shows many nodes on one machine starts, survives what it invites to kill, and leaves nothing behind.</summary>
[Collection<DrillTests>]
public sealed class ManyNodesScriptTests(ITestOutputHelper output)
{
    private static readonly string Script = Path.Combine(Repository.Root, "nginx/many-nodes.sh");

    [Fact]
    public async Task The_site_is_there_after_the_deaths_of_a_node_and_of_the_primary_and_nothing_is_left_at_the_end()
    {
        Drill.SkipUnlessPossible();
        var folder = Directory.CreateTempSubdirectory("accessible-content-script-").FullName;

        // For the account of PostgreSQL.
        await EndedAsync(Process.Start(new ProcessStartInfo("chmod", ["711", folder]) { RedirectStandardOutput = true })!);
        var port = Ports.Free();
        var start = Stopwatch.GetTimestamp();
        using var script = Run(folder, port, AppContext.BaseDirectory);
        try
        {
            var told = "";
            while (!told.Contains("ends everything", StringComparison.Ordinal))
            {
                told += await script.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(told);
            }

            output.WriteLine($"started in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
            using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
            Assert.Contains("示例区", await client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
            await KillAsync(folder, "node-1");
            await KillAsync(folder, "primary");
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/?after", UriKind.Relative))).StatusCode);
            await EndedAsync(Run(folder, port, "--promote"));
            await EndedAsync(Run(folder, port, "--start", "node-1"));
        }
        finally
        {
            await EndedAsync(Run(folder, port, "--stop"));
            await script.WaitForExitAsync();
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    private static Process Run(string folder, int port, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(Script, arguments)
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["TMPDIR"] = folder, ["PORT"] = port.ToString(CultureInfo.InvariantCulture), ["FILES"] = "folder",
            },
        })!;

    private static async Task KillAsync(string folder, string part)
    {
        var process = (await File.ReadAllTextAsync($"{folder}/accessible-content-many-nodes/pid/{part}")).Trim();
        using var kill = Process.Start("kill", ["-9", process]);
        await kill.WaitForExitAsync();
    }

    private static async Task EndedAsync(Process process)
    {
        using (process)
        {
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
        }
    }
}
