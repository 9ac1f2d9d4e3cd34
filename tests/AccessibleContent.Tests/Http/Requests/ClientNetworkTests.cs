using System.Net;
using AccessibleContent.Api.Http.Requests;

namespace AccessibleContent.Tests.Http.Requests;

/// <summary>Which addresses count as one client.</summary>
public sealed class ClientNetworkTests
{
    [Theory]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "64:ff9b::192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("64:ff9b::192.0.2.1", "64:ff9b::192.0.2.2", false)]
    [InlineData("64:ff9b:0:0:1::192.0.2.1", "192.0.2.1", false)]
    [InlineData("::192.0.2.1", "192.0.2.1", false)]
    [InlineData("::1", "127.0.0.1", false)]
    public void An_address_of_version_4_is_one_client_however_it_comes_and_a_network_of_version_6_is_one(
        string one,
        string other,
        bool same) => Assert.Equal(same, ClientNetwork.Of(IPAddress.Parse(one)) == ClientNetwork.Of(IPAddress.Parse(other)));
}
