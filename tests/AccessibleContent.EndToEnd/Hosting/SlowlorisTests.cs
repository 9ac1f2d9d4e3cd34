using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>One address opens hundreds of connections and never finishes a request; all other clients get responses.</summary>
public sealed class SlowlorisTests(ITestOutputHelper output)
{
    private const int Half = 900;
    private const string Missing = "nginx with its modules brotli-static and headers-more-filter is not installed.";

    [Fact]
    public async Task Nine_hundred_half_sent_requests_of_one_address_keep_nobody_from_reading()
    {
        Assert.SkipUnless(Site.IsInstalled, Missing);
        await using var site = await Site.StartAsync();
        site.ForgetMirror();
        var half = new List<Stream>();
        try
        {
            for (var number = 0; number < Half; number++)
            {
                half.Add(await site.HalfAsync(IPAddress.Parse("127.0.0.9"), "GET /?half HTTP/1.1\r\nHost: www.example.org\r\nX-Half: "));
            }

            var statuses = new List<int>();
            for (var number = 0; number < 24; number++)
            {
                foreach (var client in (HttpClient[])[site.V4, site.V6])
                {
                    // A new connection each time: clients that already have one are not kept out.
                    using var fresh = new HttpRequestMessage(HttpMethod.Get, $"/notices/lanshanqurmzfbgs-2024-0000076?n={number}");
                    using var response = await client.SendAsync(fresh);
                    statuses.Add((int)response.StatusCode);
                }

                statuses.Add(
                    (
                        await site.RawAsync($"GET /api/notices?n={number} HTTP/1.1\r\nHost: www.example.org\r\nConnection: close\r\n\r\n")
                    ).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal)
                        ? 200
                        : 0);
            }

            output.WriteLine(
                $"{half.Count} half-sent requests; {statuses.Count(status => status == 200)} of {statuses.Count} others answered");
            Assert.All(statuses, status => Assert.Equal(200, status));

            // Ten seconds after they were opened they are closed, however many there are.
            await Task.Delay(TimeSpan.FromSeconds(11));
            Assert.Equal(0, await CountOpenAsync(half));
        }
        finally
        {
            half.ForEach(stream => stream.Dispose());
        }
    }

    [Fact]
    public async Task Slow_bodies_of_one_address_are_refused_beyond_a_hundred()
    {
        Assert.SkipUnless(Site.IsInstalled, Missing);
        await using var site = await Site.StartAsync();
        var slow = new List<Stream>();
        try
        {
            for (var number = 0; number < 130; number++)
            {
                slow.Add(
                    await site.HalfAsync(
                        IPAddress.Parse("127.0.0.9"),
                        "PUT /api/notices/slow-1 HTTP/1.1\r\nHost: www.example.org\r\nContent-Type: text/markdown\r\nContent-Length: "
                        + "1000\r\n\r\n-"
                    ));
            }

            await Task.Delay(500);
            var refused = await Task.WhenAll(slow.Select(RespondAsync));
            output.WriteLine(
                $"{refused.Count(response => response.StartsWith("HTTP/1.1 429 ", StringComparison.Ordinal))} of {slow.Count} refused with "
                + $"429"
            );

            // All thirty, unless the machine is so slow that the first ones have timed out meanwhile.
            Assert.InRange(refused.Count(response => response.StartsWith("HTTP/1.1 429 ", StringComparison.Ordinal)), 1, 30);
            Assert.All(
                refused.Where(response => response.StartsWith("HTTP/1.1 429 ", StringComparison.Ordinal)),
                response => Assert.Contains("Retry-After: 1\r", response, StringComparison.Ordinal));
            using var other = await site.V4.GetAsync(new Uri("/notices/lanshanqurmzfbgs-2024-0000076?n", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
        finally
        {
            slow.ForEach(stream => stream.Dispose());
        }
    }

    // What has arrived within a moment; empty where nothing has.
    private static async Task<string> RespondAsync(Stream stream)
    {
        var bytes = new byte[4_096];
        using var moment = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            return Encoding.UTF8.GetString(bytes, 0, await stream.ReadAsync(bytes, moment.Token));
        }
        catch (Exception nothing) when (nothing is OperationCanceledException or IOException)
        {
            return "";
        }
    }

    private static async Task<int> CountOpenAsync(IEnumerable<Stream> streams)
    {
        var open = await Task.WhenAll(streams.Select(async stream =>
        {
            using var moment = new CancellationTokenSource(TimeSpan.FromSeconds(3));
            try
            {
                while (await stream.ReadAsync(new byte[4_096], moment.Token) > 0)
                {
                }

                return false;
            }
            catch (OperationCanceledException)
            {
                return true;
            }
            catch (Exception closed) when (closed is IOException or SocketException)
            {
                return false;
            }
        }));
        return open.Count(one => one);
    }
}
