using System.Diagnostics;
using AccessibleContent.Api;
using AccessibleContent.Api.Commands;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>The program reports why it ended: to a supervisor by its exit code, and to an operator in text.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-exit-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Who_stops_it_by_a_signal_gets_0()
    {
        using var service = Start("exec \"$@\"", "--urls=http://127.0.0.1:0");
        while (await service.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Now listening", StringComparison.Ordinal))
        {
        }

        _ = service.StandardOutput.ReadToEndAsync();
        using var stop = Process.Start("kill", ["-TERM", service.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await service.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(ExitCode.Done, service.ExitCode);
    }

    [Theory]
    [InlineData("exec \"$@\"", "--Store:Provider=oracle", ExitCode.WrongSettings, "Store:Provider must be sqlite")]
    [InlineData("exec \"$@\"", "--Store:ConnectionString=Data Source=/proc/nothing/notices.db", ExitCode.NoStore, "/proc/nothing")]
    [InlineData("exec \"$@\"", "--urls=http://127.255.255.254:1;http://203.0.113.1:8080", ExitCode.NoSystem, "cannot listen")]
    [InlineData("ulimit -n 64; exec \"$@\"", "--urls=http://127.0.0.1:0", ExitCode.NoSystem, "only 64 open files")]
    public async Task What_keeps_it_from_starting_has_a_code_and_words(string shell, string setting, int code, string words)
    {
        using var service = Start(shell, setting);
        _ = service.StandardOutput.ReadToEndAsync();
        var said = await service.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await service.WaitForExitAsync();
        Assert.Equal(code, service.ExitCode);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    private Process Start(string shell, string setting) => Process.Start(new ProcessStartInfo("sh",
    [
        "-c", shell, "sh", "dotnet", Path.Combine(AppContext.BaseDirectory, Path.GetFileName(typeof(Service).Assembly.Location)),
        $"--Store:ConnectionString=Data Source={_folder}/notices.db", "--Seeds:Path=", setting,
    ])
    { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
