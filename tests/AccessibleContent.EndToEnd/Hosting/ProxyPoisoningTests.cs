using System.Net;
using AccessibleContent.Model;
using AccessibleContent.Tests.Http.Requests;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>
/// The service's poisoning requests, through nginx and into its cache: the clean request after each gets the response of the service alone.
/// </summary>
public sealed class ProxyPoisoningTests
{
    private const string Id = "lanshanqurmzfbgs-2024-0000076";
    private const string Mark = "p0is0n";

    // Fields that every hop sets for itself.
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date", "Cache-Status", "Server", "Accept-Ranges", "Connection", "Transfer-Encoding", "Content-Length",
    };

    private static readonly string[] Clean =
    [
        "/api/notices/" + Id,
        $"/api/notices/{Id}/plain",
        "/api/notices", "/",
        "/notices/" + Id,
        "/elder/notices/" + Id,
    ];

    [Fact]
    public async Task No_poison_reaches_another_reader_through_the_cache_of_nginx()
    {
        Assert.SkipUnless(Site.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
        await using var site = await Site.StartAsync();
        site.ForgetMirror();
        var right = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Clean)
        {
            right[path] = await ReadAsync(site.Service, path);
        }

        foreach (var row in Poisons.All)
        {
            var (what, line, fields) = row.Data;
            site.ForgetCache();
            foreach (var path in Clean)
            {
                await site.RawAsync(Request(line, fields, path));
            }

            foreach (var path in Clean)
            {
                foreach (var client in (HttpClient[])[site.V4, site.V6])
                {
                    var seen = await ReadAsync(client, path);
                    Assert.True(
                        right[path] == seen,
                        $"{what} at {path}:\n{string.Join('\n', right[path].Split('\n').Except(seen.Split('\n')))}"
                        + $"\n---\n{string.Join('\n', seen.Split('\n').Except(right[path].Split('\n')))}"
                    );
                    Assert.DoesNotContain(Mark, seen, StringComparison.OrdinalIgnoreCase);
                }
            }
        }
    }

    private static string Request(string line, string fields, string path)
    {
        var request = line.Replace("{p}", path, StringComparison.Ordinal)
            .Replace("{P}", path.ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("{long}", new string('p', 8_000), StringComparison.Ordinal);
        var host = fields.StartsWith("Host:", StringComparison.Ordinal) ? "" : "Host: www.example.org\r\n";
        return $"{request} HTTP/1.1\r\n{host}Connection: close\r\n{fields}"
            + $"{(fields.Contains("\r\n\r\n", StringComparison.Ordinal) ? "" : "\r\n\r\n")}";
    }

    private static async Task<string> ReadAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        // nginx removes Accept-Ranges where it serves no ranges, which means the same.
        var fields = response.Headers.Concat(response.Content.Headers).Where(field => !Own.Contains(field.Key))
            .Select(field => $"{field.Key.ToLowerInvariant()}: {string.Join(", ", field.Value)}").Order(StringComparer.Ordinal);
        return string.Join('\n', fields) + "\n\n" + await response.Content.ReadAsStringAsync();
    }
}
