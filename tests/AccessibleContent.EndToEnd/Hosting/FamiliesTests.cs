using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>The service on networks of both address families and of one, between two hosts.</summary>
public sealed class FamiliesTests(ITestOutputHelper output)
{
    // Each address of the sitemap over both families, compared by digest; the last line counts.
    private const string Compare =
        $"n=0; bad=0; for a in $(curl -s {TwoHosts.Url}/sitemap.xml | grep -o '<loc>[^<]*' | cut -c6-); do "
        + $"f=$(curl -s -4 {TwoHosts.Url}$a | sha256sum); s=$(curl -s -6 {TwoHosts.Url}$a | sha256sum); n=$((n+1)); [ \"$f\" = \"$s\" ] || "
        + $"bad=$((bad+1)); done; echo $n $bad";

    [Fact]
    public async Task Readers_of_either_family_and_of_both_read_the_same_site()
    {
        var hosts = await TwoHosts.MakeAsync();
        Assert.SkipWhen(hosts is null, "The kernel does not allow network namespaces (ip netns add).");
        await using var _ = hosts;
        await hosts.ServeAsync("http://[::]:8080");
        var (code, table) = await hosts.CheckAsync();
        output.WriteLine(table);
        Assert.Equal(0, code);
        var counts = (await hosts.OnClientAsync(Compare)).Words.Trim();
        output.WriteLine($"addresses of the sitemap, and those that differ: {counts}");
        Assert.Matches("^[1-9][0-9]+ 0$", counts);

        // The server's IPv6 silently drops everything: the client must fall back to IPv4 soon.
        await hosts.OnServerAsync("ip addr del 2001:db8:7::1/64 dev eth0");
        var (_, fallback) = await hosts.OnClientAsync(
            $"curl -s -o /dev/null -w '%{{http_code}} %{{time_connect}}' --max-time 3 {TwoHosts.Url}/");
        output.WriteLine($"with IPv6 dead: {fallback} s to connect");
        Assert.StartsWith("200 0.", fallback, StringComparison.Ordinal);

        // A client without IPv6 at all.
        await hosts.OnClientAsync("ip -6 addr flush dev eth0");
        Assert.Equal("200", (await hosts.OnClientAsync(Status)).Words);
    }

    [Fact]
    public async Task A_network_without_IPv4_has_the_whole_site()
    {
        var hosts = await TwoHosts.MakeAsync();
        Assert.SkipWhen(hosts is null, "The kernel does not allow network namespaces (ip netns add).");
        await using var _ = hosts;
        await hosts.OnServerAsync("ip -4 addr flush dev eth0; ip -4 addr flush dev lo");
        await hosts.OnClientAsync("ip -4 addr flush dev eth0; ip -4 addr flush dev lo");
        await hosts.ServeAsync("http://[2001:db8:7::1]:8080");
        Assert.Equal("200", (await hosts.OnClientAsync(Status)).Words);
        var (code, table) = await hosts.CheckAsync();
        output.WriteLine(table);
        Assert.Equal(0, code);
        Assert.Contains("home page reachable            no        yes", table, StringComparison.Ordinal);

        // No IPv4 address appears in any page: an IPv6-only client could not follow it.
        var (_, literals) = await hosts.OnClientAsync(
            $"for a in / /sitemap.xml /api/notices /openapi/v1.json /accessibility; do curl -s -i {TwoHosts.Url}$a; done | grep -E '//"
            + $"[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+' | head -n 3"
        );
        Assert.Empty(literals);
    }

    private const string Status = $"curl -s -o /dev/null -w '%{{http_code}}' --max-time 5 {TwoHosts.Url}/";
}
