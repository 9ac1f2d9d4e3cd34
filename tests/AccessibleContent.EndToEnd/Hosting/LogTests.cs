using System.Diagnostics;
using System.Text.RegularExpressions;
using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>The service's log as the operator finds it: clients appear only as networks, and search terms not at all.</summary>
public sealed partial class LogTests
{
    private const string Notice = "/api/notices/lanshanqurmzfbgs-2024-0000076?script=zh-Hant&mode=elder&form=text&said=secretword";

    [Fact]
    public async Task Each_request_is_a_line_and_no_line_has_a_whole_address_or_a_query()
    {
        var lines = await LinesOfAsync("Debug");
        var requests = lines
            .Where(line => line.Contains("AccessibleContent.Requests", StringComparison.Ordinal))
            .Select(line => Figures().Replace(line[(line.IndexOf(']', StringComparison.Ordinal) + 2)..], "0 ms"))
            .ToList();
        Assert.Contains("203.0.113.0/24 GET /api/notices/lanshanqurmzfbgs-2024-0000076 200 0 ms zh-Hant.elder.text miss", requests);
        Assert.Contains("2001:db8:1:2::/64 GET /api/notices/lanshanqurmzfbgs-2024-0000076 200 0 ms zh-Hant.elder.text hit", requests);
        Assert.Contains("203.0.113.0/24 GET /search 200 0 ms zh-Hans.standard.none miss", requests);
        Assert.Contains("2001:db8:1:2::/64 GET /api/notices/nothing%0a 400 0 ms none.none.none none", requests);
        Assert.Contains(requests, line => line.EndsWith(" 429 0 ms none.none.none none", StringComparison.Ordinal));
        Assert.Contains(requests, line => line.StartsWith("203.0.113.0/24 PUT /api/notices/x 401 ", StringComparison.Ordinal));
        foreach (var secret in (string[])["203.0.113.77", "3:4:5:6", "secretword", "a key of nobody"])
        {
            Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task As_it_comes_the_log_leaves_out_hits_and_what_a_flood_repeats()
    {
        var lines = (await LinesOfAsync("Information"))
            .Where(line => line.Contains("AccessibleContent.Requests", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(lines, line => line.EndsWith(" miss", StringComparison.Ordinal));
        Assert.DoesNotContain(
            lines,
            line => line.EndsWith(" hit", StringComparison.Ordinal) || line.Contains(" 429 ", StringComparison.Ordinal));
    }

    private static async Task<List<string>> LinesOfAsync(string level)
    {
        var folder = Directory.CreateTempSubdirectory("accessible-content-log-");
        using var process = Start(folder.FullName, level);
        var lines = new List<string>();
        var address = "";
        while (address.Length == 0 && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            address = Listening().Match(line).Groups[1].Value;
        }

        await AskAsync(new(address));
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            lines.AddRange((await process.StandardOutput.ReadToEndAsync()).Split('\n'));
        }

        await process.WaitForExitAsync();
        folder.Delete(true);
        return lines;
    }

    private static Process Start(string folder, string level) => Process.Start(new ProcessStartInfo("dotnet",
    [
        Path.Combine(AppContext.BaseDirectory, Path.GetFileName(typeof(Service).Assembly.Location)),
        "--urls=http://127.0.0.1:0",
        $"--Store:ConnectionString=Data Source={folder}/notices.db",
        $"--Seeds:Path={Path.Combine(Repository.Root, "seeds")}",
        "--Limits:RequestsPerSecond=1", "--Limits:Burst=6",
        $"--Logging:LogLevel:AccessibleContent={level}",
    ])
    { RedirectStandardOutput = true })!;

    private static async Task AskAsync(Uri service)
    {
        using var client = new HttpClient { BaseAddress = service };
        foreach (var who in (string[])["203.0.113.77", "[2001:db8:1:2:3:4:5:6]:443"])
        {
            foreach (var path in (string[])[Notice, Notice, "/search?q=secretword", "/api/notices/nothing%0a?secretword"])
            {
                await SendAsync(client, HttpMethod.Get, path, who);
            }

            await SendAsync(client, HttpMethod.Put, "/api/notices/x?note=secretword", who);
            for (var i = 0; i < 6; i++)
            {
                await SendAsync(client, HttpMethod.Get, "/?q=secretword", who);
            }
        }
    }

    private static async Task SendAsync(HttpClient client, HttpMethod method, string path, string who)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Forwarded-For", who);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer a key of nobody");
        using var response = await client.SendAsync(request);
    }

    [GeneratedRegex("[0-9.]+ ms")]
    private static partial Regex Figures();

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
