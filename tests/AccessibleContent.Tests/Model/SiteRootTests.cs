using AccessibleContent.Model;

namespace AccessibleContent.Tests.Model;

/// <summary>Addresses become absolute under the website's own address, and relative again, without losing a character.</summary>
public sealed class SiteRootTests
{
    private const string Host = "https://www.example.gov.cn";
    private const string Path = Host + "/gk";

    [Theory]
    [InlineData("/files/0a/%E9%99%84.pdf", "/files/0a/%E9%99%84.pdf")]
    [InlineData("/notices/a-1?x=%2F#y", "/notices/a-1?x=%2F#y")]
    [InlineData("/", "/")]
    [InlineData("images/a.png", "/images/a.png")]
    [InlineData("./a.png", "/a.png")]
    [InlineData("../../a.png", "/a.png")]
    [InlineData("?a=1", "/?a=1")]
    public void A_relative_address_is_under_the_website(string address, string path)
    {
        Assert.Equal(Host + path, new SiteRoot(Host).Absolute(address));
        Assert.Equal(Path + path, new SiteRoot(Path).Absolute(address));
        Assert.Equal(address, new SiteRoot("").Absolute(address));
    }

    [Theory]
    [InlineData("#top")]
    [InlineData("mailto:a@example.org")]
    [InlineData("tel:+865398186000")]
    [InlineData("http://other.example.org/a")]
    [InlineData("//other.example.org/a")]
    public void An_address_that_leads_elsewhere_stays_as_it_is(string address)
    {
        Assert.Equal(address, new SiteRoot(Path).Absolute(address));
        Assert.Equal(address, new SiteRoot(Path).Relative(address));
    }

    [Theory]
    [InlineData("/files/0a/%E9%99%84.pdf")]
    [InlineData("/notices/a-1?x=%2F#y")]
    [InlineData("/a/../b")]
    [InlineData("/")]
    public void What_was_made_absolute_becomes_what_it_was(string address) =>
        Assert.All([Host, Path, "http://[2001:db8::1]:8080", "https://政务.example.cn/a/b"], root =>
            Assert.Equal(address, new SiteRoot(root).Relative(new SiteRoot(root).Absolute(address))));

    [Theory]
    [InlineData("http://www.example.gov.cn/gk/a", "/a")]
    [InlineData("HTTPS://WWW.Example.gov.cn/gk/A", "/A")]
    [InlineData("https://www.example.gov.cn:443/gk/a", "/a")]
    [InlineData("http://www.example.gov.cn:80/gk/a", "/a")]
    [InlineData("https://www.example.gov.cn/gk", "/")]
    [InlineData("https://www.example.gov.cn/gk?a", "/?a")]
    public void Scheme_case_and_default_port_of_the_host_do_not_matter(string address, string path) =>
        Assert.Equal(path, new SiteRoot(Path).Relative(address));

    [Theory]
    [InlineData("https://www.example.gov.cn:8443/gk/a")]
    [InlineData("https://user@www.example.gov.cn/gk/a")]
    [InlineData("https://www.example.gov.cn.evil.example/gk/a")]
    [InlineData("https://www.example.gov.cn/gkx/a")]
    [InlineData("https://www.example.gov.cn/GK/a")]
    [InlineData("https://www.example.gov.cn/a")]
    [InlineData("https://www.example.gov.cn/gk/../a")]
    [InlineData("https://www.example.gov.cn/gk/%2E%2e/a")]
    [InlineData("https://www.example.gov.cn/gk//evil.example/a")]
    [InlineData("https://www.example.gov.cn/gk/\\evil.example/a")]
    [InlineData("ftp://www.example.gov.cn/gk/a")]
    public void What_is_not_under_the_website_stays_absolute(string address) =>
        Assert.Equal(address, new SiteRoot(Path).Relative(address));

    [Fact]
    public void A_host_in_chinese_has_two_spellings() =>
        Assert.Equal("/a", new SiteRoot("https://政务.example.cn").Relative("https://xn--zfr164b.example.cn/a"));
}
