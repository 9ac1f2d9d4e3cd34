using System.Net;
using System.Net.Sockets;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Http.Requests;

/// <summary>How much one client may request, and how large and how slow a request may be.</summary>
public sealed class LimitsTests
{
    [Fact]
    public async Task Who_asks_for_too_much_is_told_when_to_come_again_and_others_are_served()
    {
        await using var service = await ChaosFixture.StartAsync("--Limits:RequestsPerSecond=1", "--Limits:Burst=3");
        using var refused = await AskUntilRefusedAsync(service, _ => "203.0.113.5");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, "203.0.113.6")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, "203.0.113.5", "/health/live")).StatusCode);
    }

    [Fact]
    public async Task A_client_that_claims_to_be_a_proxy_has_one_limit_whatever_addresses_it_names()
    {
        await using var service = await ChaosFixture.StartAsync(
            "--Limits:RequestsPerSecond=1", "--Limits:Burst=3",
            "--Proxies:Networks=198.51.100.0/24");
        using var refused = await AskUntilRefusedAsync(service, number => $"203.0.113.{number}");
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_limit_of_zero_is_none()
    {
        await using var service = await ChaosFixture.StartAsync("--Limits:RequestsPerSecond=0", "--Limits:Burst=1");
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, "203.0.113.5")).StatusCode);
        }
    }

    [Fact]
    public async Task A_host_that_is_not_ours_is_a_problem_without_its_name_in_it()
    {
        await using var service = await ChaosFixture.StartAsync("--AllowedHosts=example.org;*.example.net");
        foreach (
            var (host, status) in new[]
            {
                ("example.org", 200),
                ("a.example.net:8080", 200),
                ("evil.test", 400),
                ("example.org.evil.test", 400),
            })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/notices");
            request.Headers.Host = host;
            using var response = await service.Client.SendAsync(request);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.DoesNotContain("evil", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(status == 200 ? "application/json" : "application/problem+json", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory]
    [InlineData("line", 414)]
    [InlineData("field", 431)]
    [InlineData("fields", 431)]
    public async Task What_is_too_long_is_refused_before_it_is_read(string what, int status)
    {
        await using var service = await ChaosFixture.StartAsync();
        var request = what switch
        {
            "line" => $"GET /api/notices?x={new string('x', 9_000)} HTTP/1.1\r\nHost: a\r\n\r\n",
            "field" => $"GET /api/notices HTTP/1.1\r\nHost: a\r\nCookie: {new string('x', 17_000)}\r\n\r\n",
            _ => $"GET /api/notices HTTP/1.1\r\nHost: a\r\n{string.Concat(Enumerable.Range(0, 70).Select(i => $"X-{i}: 1\r\n"))}\r\n",
        };
        Assert.StartsWith($"HTTP/1.1 {status} ", await RawAsync(service.Client.BaseAddress!, request), StringComparison.Ordinal);
    }

    /// <summary>Sends raw bytes and returns what arrives until the server closes the connection.</summary>
    internal static async Task<string> RawAsync(Uri address, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var bytes = new MemoryStream();
        try
        {
            await stream.CopyToAsync(bytes);
        }
        catch (IOException)
        {
            // A server that does not read to the end may reset the connection that it closes.
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    // On a busy machine a request may take as long as it takes for another one to be allowed.
    private static async Task<HttpResponseMessage> AskUntilRefusedAsync(ChaosFixture service, Func<int, string> client)
    {
        for (var number = 1; ; number++)
        {
            var response = await AskAsync(service, client(number));
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.True(number > 3, $"Request {number} was refused.");
                return response;
            }

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(number < 100, "Nothing was refused.");
        }
    }

    private static Task<HttpResponseMessage> AskAsync(ChaosFixture service, string client, string path = "/api/notices")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", client);
        return service.Client.SendAsync(request);
    }
}
