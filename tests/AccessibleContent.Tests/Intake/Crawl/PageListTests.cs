using System.Text;
using AccessibleContent.Api.Intake.Crawl;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Intake.Crawl;

/// <summary>What a list of the crawled site may name.</summary>
[OneStore(OneStoreAttribute.NoStore)]
public sealed class PageListTests
{
    private static readonly Uri Address = new("https://www.example.gov.cn/list/");

    [Fact]
    public void Addresses_that_no_page_has_are_left_out()
    {
        var longest = new string('d', SiteClient.LongestAddress - Address.AbsoluteUri.Length);
        var list = Read($"<a href=1.html>1</a> <a href={longest}>2</a> <a href={longest}d>3</a>", Address);
        Assert.Equal(2, list.Pages.Count);
        Assert.All(list.Pages, page => Assert.InRange(page.AbsoluteUri.Length, 1, SiteClient.LongestAddress));
    }

    [Fact]
    public void Relative_addresses_do_not_become_long_by_the_address_of_the_list() =>
        Assert.Empty(Read(string.Concat(Enumerable.Repeat("<a href=1>1</a>", 1000)), new(Address, new string('z', 60_000) + "/")).Pages);

    private static PageList Read(string html, Uri address) => PageList.Read(Encoding.UTF8.GetBytes(html), address, default);
}
