using System.Diagnostics;
using System.Net;
using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>The service on a Unix socket behind nginx: only this machine can reach it, and its clients are still distinguished.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task Readers_come_through_a_socket_of_the_file_system_with_their_own_addresses_also_after_a_kill()
    {
        Assert.SkipUnless(Proxy.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
        var folder = Directory.CreateTempSubdirectory("accessible-content-socket-").FullName;
        await using var nginx = await Proxy.StartAsync($"unix:{folder}/service.sock");
        for (var start = 0; start < 2; start++)
        {
            using var service = Start(folder);
            var logged = UntilLoggedAsync(service.StandardOutput, "127.0.0.0/24 GET /api/notices/lanshanqurmzfbgs-2024-0000076/plain 200");
            await Site.UntilAsync(async () => (await nginx.V6.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode);
            using (
                var notice = await nginx.V4.GetAsync(
                    new Uri("/api/notices/lanshanqurmzfbgs-2024-0000076/plain?start=" + start, UriKind.Relative)))
            {
                Assert.Equal(HttpStatusCode.OK, notice.StatusCode);
            }

            await logged.WaitAsync(TimeSpan.FromSeconds(30));

            // The second start finds the socket of the first one, which was killed.
            service.Kill();
            await service.WaitForExitAsync();
        }

        Directory.Delete(folder, true);
    }

    // The log is written after the responses.
    private static async Task UntilLoggedAsync(StreamReader log, string words)
    {
        string? line;
        do
        {
            line = await log.ReadLineAsync();
            Assert.True(line is not null, $"The service ended without a line “{words}”.");
        }
        while (!line.Contains(words, StringComparison.Ordinal));
    }

    private static Process Start(string folder) => Process.Start(new ProcessStartInfo("dotnet",
    [
        Path.Combine(AppContext.BaseDirectory, Path.GetFileName(typeof(Service).Assembly.Location)),
        $"--urls=http://unix:{folder}/service.sock",
        $"--Store:ConnectionString=Data Source={folder}/notices.db",
        $"--Seeds:Path={Path.Combine(Repository.Root, "seeds")}",
        "--Logging:LogLevel:AccessibleContent.Requests=Debug",
    ])
    { RedirectStandardOutput = true })!;
}
