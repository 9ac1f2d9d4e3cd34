using System.Diagnostics;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>nginx's limit by client, in a network namespace with clients of several networks.</summary>
public sealed class ProxyLimitTests(ITestOutputHelper output)
{
    // Sends so many requests from an address; prints the statuses.
    private const string Ask =
        "ask() { for i in $(seq $2); do curl -sk -o /dev/null -w '%{http_code} ' --interface $1 -H \"X-Forwarded-For: 192.0.2.$i\" "
        + "--resolve www.example.org:9643:$3 https://www.example.org:9643/robots.txt; done; echo; }\n";

    [Fact]
    public async Task A_client_is_an_IPv4_address_or_an_IPv6_64_and_is_told_when_to_come_again()
    {
        Assert.SkipUnless(Proxy.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
        var name = $"ac-limit-{Environment.ProcessId}";
        Assert.SkipUnless(
            (await RunAsync("ip", "netns", "add", name)).Code == 0,
            "The kernel does not allow network namespaces (ip netns add).");
        var folder = Directory.CreateTempSubdirectory("accessible-content-limit-").FullName;
        try
        {
            await Proxy.PrepareAsync(folder, 9680, 9643, "[::1]:9681");

            // Six at once and one a minute, so that a slow machine grants nobody a further one.
            await RunAsync(
                "sed", "-i", "s/rate=200r\\/s/rate=1r\\/m/; s/burst=2000/burst=5/",
                folder + "/accessible-content/http.conf",
                folder + "/accessible-content/server.conf");
            var (code, words) = await RunAsync("ip", "netns", "exec", name, "sh", "-c", Script(folder));
            output.WriteLine(words);
            Assert.Equal(0, code);
            var lines = words.Split('\n');

            // Without a service an allowed request is 503. A client's own header field gives it no second share.
            Assert.Equal("503 503 503 503 503 503 429 429 ", lines[0]);
            Assert.Equal("503 503 ", lines[1]);
            Assert.Equal("503 503 503 503 503 503 429 429 ", lines[2]);
            Assert.Equal("429 429 ", lines[3]);
            Assert.Equal("429 429 ", lines[4]);
            Assert.Equal("503 503 ", lines[5]);
            Assert.Contains("HTTP/2 429", words, StringComparison.Ordinal);
            Assert.Contains("retry-after: 1\r", words, StringComparison.Ordinal);
            Assert.Contains("content-type: application/problem+json", words, StringComparison.Ordinal);
            Assert.Single(words.Split("content-security-policy:").Skip(1));
        }
        finally
        {
            await RunAsync("ip", "netns", "del", name);
            Directory.Delete(folder, true);
        }
    }

    private static string Script(string folder) => Ask + $"""
        ip link set lo up
        for a in 2001:db8:1:2::1 2001:db8:1:2:3:4:5:6 2001:db8:1:2:ffff::1 2001:db8:1:3::1; do ip addr add $a/128 dev lo nodad; done
        nginx -p {folder} -c {folder}/nginx.conf & nginx=$!
        sleep 1
        ask 127.0.0.2 8 127.0.0.1; ask 127.0.0.3 2 127.0.0.1
        ask 2001:db8:1:2::1 8 '[::1]'; ask 2001:db8:1:2:3:4:5:6 2 '[::1]'; ask 2001:db8:1:2:ffff::1 2 '[::1]'; ask 2001:db8:1:3::1 2 '[::1]'
        curl -ski --interface 127.0.0.2 --resolve www.example.org:9643:127.0.0.1 https://www.example.org:9643/robots.txt
        kill $nginx
        wait $nginx
        """;

    private static async Task<(int Code, string Words)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var words = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, words);
    }
}
