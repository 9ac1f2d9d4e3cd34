using System.Diagnostics;
using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Delivery;

/// <summary>Memory does not grow, whatever is requested and however often.</summary>
public sealed class HostileRequestsTests(ITestOutputHelper output)
{
    private const int Many = 100_000;
    private const int Clients = 16;

    [Fact]
    public async Task A_hundred_thousand_hostile_requests_leave_memory_as_it_was()
    {
        var seeds = Node.Seeds(50);
        var folder = Directory.CreateTempSubdirectory("accessible-content-hostile-").FullName;
        using var process = Start(folder, seeds);
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            {
                BaseAddress = new Uri(await AddressAsync(process)),
            };

            // The state of a service that has run for some time: compiled code, a full cache, as many clients as it remembers.
            await AskAsync(client, 0, Many);
            var before = Megabytes(process);
            var after = before;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RSS {before} MB before"));
            for (var sent = 0; sent < Many; sent += Many / 4)
            {
                await AskAsync(client, Many + sent, Many / 4);
                after = Megabytes(process);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RSS {after} MB after {sent + (Many / 4)} hostile requests"));
            }

            // A garbage collector uses what it is given: an eighth more is no growth with the number of requests.
            Assert.True(after < before * 9 / 8, $"{before} MB became {after} MB.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            Directory.Delete(folder, true);
            Directory.Delete(seeds, true);
        }
    }

    private static Task AskAsync(HttpClient client, int from, int count) => Task.WhenAll(Enumerable.Range(0, Clients).Select(async one =>
    {
        for (var i = one; i < count; i += Clients)
        {
            using var request = Hostile(from + i);
            using var response = await client.SendAsync(request);
            Assert.True((int)response.StatusCode < 500, $"{request.RequestUri}: {response.StatusCode}");
        }
    }));

    // Random queries, hosts, languages, cookies, ids, cursors: in an unprotected cache each would create an entry.
    private static HttpRequestMessage Hostile(int i)
    {
        var padding = new string((char)('a' + (i % 26)), 2_000) + i.ToString(CultureInfo.InvariantCulture);
        var path = (i % 8) switch
        {
            0 => $"/api/notices/t-{i % 50}?utm={padding}",
            1 => $"/api/notices/{padding}",
            2 => $"/api/notices?catalog={i}",
            3 => $"/notices/x{i}",
            4 =>
                $"/api/notices?from=2024-0{1 + (i % 9)}"
                + $"-01&cursor={Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"2024-08-01 {i}")).TrimEnd('=')}",
            5 => $"/elder/notices/t-{i % 50}?{padding}",
            6 => $"/{i}/{padding}",
            _ => $"/api/notices/t-{i % 50}/plain?script=zh-Hant&{padding}",
        };
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = $"host{i}.test";
        request.Headers.TryAddWithoutValidation("Accept-Language", $"x{i}, zh-TW;q=0.{i % 10}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", $"x{i}, gzip;q=0.{i % 10}");
        request.Headers.TryAddWithoutValidation("Cookie", padding);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", $"2001:db8:{i % 65_536:x}:{i / 65_536:x}::1");
        return request;
    }

    private static Process Start(string folder, string seeds)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (
            var argument in (string[])
                [
                    Path.Combine(AppContext.BaseDirectory, "AccessibleContent.Api.dll"),
                    "--urls=http://127.0.0.1:0",
                    $"--Store:ConnectionString=Data Source={folder}/notices.db",
                    $"--Seeds:Path={seeds}",
                    "--Cache:SizeLimitMegabytes=16", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
                ])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static async Task<string> AddressAsync(Process process)
    {
        const string Said = "Now listening on: ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(Said, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return line[(line.IndexOf(Said, StringComparison.Ordinal) + Said.Length)..];
            }
        }

        throw new InvalidOperationException("The service did not start.");
    }

    private static long Megabytes(Process process)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").Single(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
