using System.Net;
using AccessibleContent.Api.Intake.Crawl;
using AccessibleContent.Api.Outside;
using AccessibleContent.Tests.Intake.Crawl;

namespace AccessibleContent.Tests.Outside;

/// <summary>The addresses that may be connected to.</summary>
public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("2400:3200::1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void The_public_internet_may_be_asked(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::7f00:1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::808:808")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("2001:0:1::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fc00::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    public void Everything_else_may_not(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_with_one_forbidden_address_is_forbidden_and_a_name_is_not_resolved_twice()
    {
        await using var site = await SmallSite.StartAsync();
        site.Page("/", "页");
        var asked = 0;
        IPAddress[][] responses = [[IPAddress.Loopback], [IPAddress.Loopback, IPAddress.Parse("10.0.0.1")]];
        using var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = new GuardedConnection(
                "127.0.0.1/32", "Sources:Site:PrivateNetworks",
                (_, _) => Task.FromResult(responses[Math.Min(asked++, 1)]),
                TimeProvider.System
            ).ConnectAsync,
        };
        using var client = new HttpClient(handler);
        var address = new Uri($"http://rebind.example:{site.Home.Port}/");
        Assert.Equal("页", await client.GetStringAsync(address));
        Assert.Equal(1, asked);
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(address));
        Assert.NotNull(ForbiddenAddressException.In(failure));
    }

    [Theory]
    [InlineData("http://user@www.example.org/")]
    [InlineData("ftp://www.example.org/")]
    [InlineData("http://www.example.org:8081/")]
    [InlineData("http://www.example.org.evil.example/")]
    public void An_address_of_another_site_is_told_by_its_host_port_and_scheme(string address)
    {
        var site = new CrawledSite { Url = "https://www.example.org/sitemap.xml" };
        Assert.False(site.Has(new Uri(address)));
        Assert.True(site.Has(new Uri("http://WWW.example.org/a")));
    }
}
