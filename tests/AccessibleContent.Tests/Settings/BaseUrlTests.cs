using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Tests.Settings;

/// <summary>The address of the website: with a path where it shares its host.</summary>
public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("https://www.example.gov.cn", "https://www.example.gov.cn", "")]
    [InlineData("https://www.example.gov.cn/", "https://www.example.gov.cn", "")]
    [InlineData("http://[2001:db8::1]:8080/gk/a-b_c.d~e/", "http://[2001:db8::1]:8080/gk/a-b_c.d~e", "/gk/a-b_c.d~e")]
    [InlineData("https://政务.example.cn/xxgk", "https://政务.example.cn/xxgk", "/xxgk")]
    public void One_slash_at_the_end_is_dropped(string written, string address, string path)
    {
        var options = new SiteOptions { BaseUrl = written };
        Assert.Empty(Faults(options));
        Assert.Equal((address, path), (options.BaseUrl, options.ToRoot().Path));
    }

    [Theory]
    [InlineData("www.example.gov.cn")]
    [InlineData("ftp://www.example.gov.cn")]
    [InlineData("https://")]
    [InlineData("https:///gk")]
    [InlineData("https://www.example.gov.cn//")]
    [InlineData("https://www.example.gov.cn/gk//a")]
    [InlineData("https://www.example.gov.cn/gk?a")]
    [InlineData("https://www.example.gov.cn#a")]
    [InlineData("https://www.example.gov.cn/./gk")]
    [InlineData("https://www.example.gov.cn/gk/..")]
    [InlineData("https://www.example.gov.cn/公开")]
    [InlineData("https://www.example.gov.cn/%67k")]
    [InlineData("https://user:secret@www.example.gov.cn")]
    [InlineData("https://www.example.gov.cn/gk\n")]
    public void Anything_else_is_refused_with_what_is_allowed(string address) => Assert.Contains(
        "Site:BaseUrl must be empty, or http(s)://host[:port][/path] without a query", Assert.Single(Faults(new() { BaseUrl = address })),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://www.example.gov.cn/api", "/api")]
    [InlineData("https://www.example.gov.cn/elder/gk", "/elder")]
    public void A_path_may_not_begin_like_an_address_of_the_service(string address, string segment) =>
        Assert.Contains($"begins with {segment},", Assert.Single(Faults(new() { BaseUrl = address })), StringComparison.Ordinal);

    private static IEnumerable<string> Faults(SiteOptions options) => new SiteOptionsValidator().Validate(null, options).Failures ?? [];
}
