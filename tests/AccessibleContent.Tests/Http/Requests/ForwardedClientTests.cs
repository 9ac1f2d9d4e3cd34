using System.Net;
using AccessibleContent.Api.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Http.Requests;

/// <summary>The client on whose behalf a proxy sends a request.</summary>
public sealed class ForwardedClientTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("192.0.2.1:4711", "192.0.2.1")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("2001:DB8:0:0::1", "2001:db8::1")]
    [InlineData("[2001:db8::1]", "2001:db8::1")]
    [InlineData("[2001:db8::1]:443", "2001:db8::1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("203.0.113.9, 198.51.100.7, 2001:db8::1", "2001:db8::1")]
    [InlineData("fe80::1%4", null)]
    [InlineData("fe80::1", null)]
    [InlineData("[2001:db8::1%eth0]", null)]
    [InlineData("[2001:db8::1]443", null)]
    [InlineData("[2001:db8::1]:99999", null)]
    [InlineData("[2001:db8::1", null)]
    [InlineData("[192.0.2.1]", null)]
    [InlineData("unknown", null)]
    [InlineData("_hidden", null)]
    [InlineData("for=192.0.2.1", null)]
    [InlineData("1", null)]
    [InlineData("0x7f.0.0.1", null)]
    [InlineData("2001:db8::1, ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_last_entry_counts_and_what_is_no_address_is_refused(string? field, string? client) =>
        Assert.Equal(client, ForwardedClient.Parse(field)?.ToString());

    [Theory]
    [InlineData("127.0.0.0/8", "127.0.0.1", "192.0.2.1")]
    [InlineData("127.0.0.0/8", "::ffff:127.0.0.1", "192.0.2.1")]
    [InlineData("127.0.0.0/8", "203.0.113.9", "203.0.113.9")]
    [InlineData("127.0.0.0/8", "::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("127.0.0.0/8", "::1", "::1")]
    [InlineData("10.1.0.0/16 2001:db8:1::/48", "10.1.255.1", "192.0.2.1")]
    [InlineData("10.1.0.0/16 2001:db8:1::/48", "10.2.0.1", "10.2.0.1")]
    [InlineData("10.1.0.0/16 2001:db8:1::/48", "2001:db8:1::7", "192.0.2.1")]
    [InlineData("10.1.0.0/16 2001:db8:1::/48", "2001:db8:2::7", "2001:db8:2::7")]
    [InlineData("10.1.0.0/16", null, "192.0.2.1")]
    [InlineData("", "127.0.0.1", "127.0.0.1")]
    [InlineData("", null, null)]
    public async Task Only_a_proxy_of_the_settings_is_believed(string networks, string? peer, string? client)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Proxies:Networks", networks)]).Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddForwardedClient()
            .BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseForwardedClient().Run(_ => Task.CompletedTask);
        var context = new DefaultHttpContext { RequestServices = services };
        context.Connection.RemoteIpAddress = peer is null ? null : IPAddress.Parse(peer);
        context.Request.Headers["X-Forwarded-For"] = "192.0.2.1";
        await app.Build()(context);
        Assert.Equal(client, context.Connection.RemoteIpAddress?.ToString());
    }

    [Theory]
    [InlineData("2001:db8::1 is wrong")]
    [InlineData("192.0.2.0/33")]
    public async Task A_network_that_is_none_stops_the_start_and_is_named(string networks)
    {
        using var folder = new TemporaryFolder();
        var wrong = await Assert.ThrowsAnyAsync<Exception>(() =>
            ServiceFixture.StartAsync(folder.Path, "--urls=http://[::1]:0", "--Proxies:Networks=" + networks));
        Assert.Contains("Proxies:Networks contains '", wrong.ToString(), StringComparison.Ordinal);
    }
}
