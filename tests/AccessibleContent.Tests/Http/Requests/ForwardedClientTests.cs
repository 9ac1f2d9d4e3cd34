using AccessibleContent.Api.Http.Requests;

namespace AccessibleContent.Tests.Http.Requests;

/// <summary>For whom a proxy says that it asks.</summary>
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
    [InlineData("2001:db8::1 is wrong")]
    [InlineData("192.0.2.0/33")]
    public async Task A_network_that_is_none_stops_the_start_and_is_named(string networks)
    {
        using var folder = new TemporaryFolder();
        var wrong = await Assert.ThrowsAnyAsync<Exception>(() => ServiceFixture.StartAsync(folder.Path, "--urls=http://[::1]:0", "--Proxies:Networks=" + networks));
        Assert.Contains("Proxies:Networks has '", wrong.ToString(), StringComparison.Ordinal);
    }
}
